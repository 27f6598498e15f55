package accord.eventlog.mongo;

import java.time.Duration;
import java.util.Collection;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How aggregates, policies and projections run: pooled processors of one segment each, so that
 * order is the log's; what a handler cannot take is put aside with all that follows it in its
 * stream. A projection begins with the first event, a policy as well, but without replay.
 */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {
    /**
     * Whoever folds so many events at once keeps a snapshot. Of a thousand it saves four fifths of
     * the time of a load, some ten milliseconds and more; of a hundred nothing.
     */
    private static final int LONG_STREAM = 1_000;

    @Bean
    ConfigurerModule aggregates(
            Snapshots snapshots, @Value("${accord.scan:accord}") String basePackage) {
        Collection<Class<?>> aggregates = Annotated.with(AggregateRoot.class, basePackage);
        return configurer ->
                aggregates.forEach(type -> configurer.configureAggregate(kept(type, snapshots)));
    }

    private static <T> AggregateConfigurer<T> kept(Class<T> type, Snapshots snapshots) {
        return AggregateConfigurer.defaultConfiguration(type)
                .configureRepository(axon ->
                        KeptAggregates.of(
                                type,
                                axon,
                                new AggregateSnapshots<>(snapshots, type, () -> Revisions.of(type)),
                                LONG_STREAM));
    }

    @Bean
    ConfigurerModule processors(@Value("${accord.scan:accord}") String basePackage) {
        Collection<Class<?>> handlers = Annotated.with(ProcessingGroup.class, basePackage);
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.usingPooledStreamingEventProcessors(
                    (configuration, builder) -> one(builder));
            handlers.forEach(handler -> rememberingDeadLetters(processing, handler));
            handlers.stream()
                    .filter(handler -> handler.getPackageName().endsWith(".policy"))
                    .forEach(policy -> fromTail(processing, policy));
        };
    }

    /** Of one segment; what a node that is gone held is taken over within seconds. */
    private static PooledStreamingEventProcessor.Builder one(
            PooledStreamingEventProcessor.Builder builder) {
        return builder.initialSegmentCount(1)
                .tokenClaimInterval(TokenClaims.LOOKS.toMillis())
                .claimExtensionThreshold(TokenClaims.SIGNS.toMillis());
    }

    private static void fromTail(EventProcessingConfigurer processing, Class<?> policy) {
        processing.registerPooledStreamingEventProcessorConfiguration(
                policy.getAnnotation(ProcessingGroup.class).value(),
                (configuration, builder) ->
                        one(builder).initialToken(StreamableMessageSource::createTailToken));
    }

    /** Whoever works on a segment knows what is put aside of it, and asks no more at each event. */
    private static void rememberingDeadLetters(
            EventProcessingConfigurer processing, Class<?> handler) {
        processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                handler.getAnnotation(ProcessingGroup.class).value(),
                (configuration, builder) -> builder.enableSequenceIdentifierCache());
    }

    @Bean
    ConfigurerModule deadLetterRetries(
            @Value("${accord.dead-letters.retry:PT30S}") Duration every) {
        return configurer ->
                configurer.onInitialize(configuration -> {
                    DeadLetterRetries retries =
                            new DeadLetterRetries(
                                    configuration.eventProcessingConfiguration(), every);
                    configuration.onStart(Phase.INSTRUCTION_COMPONENTS, retries::start);
                    configuration.onShutdown(Phase.INSTRUCTION_COMPONENTS, retries::close);
                });
    }

    @Bean
    ConfigurerModule deadLetters(MongoTemplate template, Serializer serializer) {
        return configurer ->
                configurer
                        .eventProcessing()
                        .registerDeadLetterQueueProvider(group ->
                                configuration ->
                                        MongoSequencedDeadLetterQueue.builder()
                                                .processingGroup(group)
                                                .mongoTemplate(template)
                                                .serializer(serializer)
                                                .build());
    }
}
