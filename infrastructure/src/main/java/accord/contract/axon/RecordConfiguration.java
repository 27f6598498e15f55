package accord.contract.axon;

import accord.contract.query.Contracts;
import java.time.Clock;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every command takes with it, and the clock by which commands are dated. */
@Configuration(proxyBeanMethods = false)
public class RecordConfiguration {

    /** An event belongs to the record of the contract that its command named. */
    @Bean
    CorrelationDataProvider contractOfCommand() {
        return new SimpleCorrelationDataProvider(Contracts.CONTRACT);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
