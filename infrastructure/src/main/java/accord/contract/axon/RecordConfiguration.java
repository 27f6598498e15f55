package accord.contract.axon;

import accord.contract.query.Contracts;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every command takes with it, and the clock by which commands are dated. */
@Configuration(proxyBeanMethods = false)
public class RecordConfiguration {
    private static final int SALT_BYTES = 16;

    /** An event belongs to the record of the contract that its command named. */
    @Bean
    CorrelationDataProvider contractOfCommand() {
        return new SimpleCorrelationDataProvider(Contracts.CONTRACT);
    }

    /** What is said in an event is committed to with a salt that nobody can guess. */
    @Bean
    CorrelationDataProvider saltOfEvent() {
        SecureRandom random = new SecureRandom();
        return message -> {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return Map.of(Contracts.SALT, HexFormat.of().formatHex(salt));
        };
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
