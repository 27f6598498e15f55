package accord.repairs.json;

import accord.repairs.query.RequestFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Work orders as a format that requests come in. */
@Configuration(proxyBeanMethods = false)
public class RepairsJsonConfiguration {

    @Bean
    RequestFormat jsonRequests() {
        return new JsonRequests();
    }
}
