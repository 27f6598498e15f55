package accord.operator.mongo;

import accord.eventlog.query.History;
import accord.operator.query.Processors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What operators see and do, on the collections of Axon's tokens and dead letters. */
@Configuration(proxyBeanMethods = false)
public class OperatorConfiguration {

    @Bean
    Processors processorsOfAllNodes(
            @Lazy EventProcessingConfiguration processing,
            MongoTemplate template,
            Serializer serializer,
            History history) {
        return new AxonProcessors(
                new Tokens(template.trackingTokensCollection(), serializer),
                new DeadLetters(template.deadLetterCollection(), processing),
                history);
    }
}
