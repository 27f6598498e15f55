package accord.repairs.csv;

import accord.repairs.query.RequestFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tables as a format that requests come in. */
@Configuration(proxyBeanMethods = false)
public class RepairsCsvConfiguration {

    @Bean
    RequestFormat csvRequests() {
        return new CsvRequests();
    }
}
