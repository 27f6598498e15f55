package accord.eventlog.mongo;

import accord.eventlog.query.Shelves;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.lifecycle.Phase;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What projections keep, in generations, and how it is made again. */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {
    @Bean
    Generations generations(
            MongoTemplate template,
            Restored settled,
            @Value("${accord.scan:accord}") String basePackage) {
        return new Generations(
                template.trackingTokensCollection(),
                Projection.below(basePackage),
                System::nanoTime);
    }

    @Bean
    Shelves shelves(Storage storage, Generations generations) {
        return new MongoShelves(storage.derived(), storage.database(), generations);
    }

    @Bean(destroyMethod = "close")
    Rebuilds rebuilds(
            Storage storage,
            MongoLog log,
            EventStore events,
            MongoTemplate template,
            TokenStore claims,
            Generations generations,
            Serializer serializer,
            BeanFactory beans,
            ObjectProvider<org.axonframework.config.Configuration> axon,
            @Value("${accord.scan:accord}") String basePackage) {
        TokenDocuments tokens = new TokenDocuments(serializer);
        var documents = template.trackingTokensCollection();
        Function<Projection, EventMessageHandler> handlers =
                projection ->
                        new AnnotationEventHandlerAdapter(
                                beans.getBean(projection.type()),
                                axon.getObject().parameterResolverFactory(),
                                axon.getObject().handlerDefinition(projection.type()));
        return new Rebuilds(
                Projection.below(basePackage),
                storage.derived(),
                new Rebuilds.Tools(
                        log,
                        events,
                        new RebuildNotes(documents, tokens),
                        claims,
                        generations,
                        handlers,
                        name -> new Handover(documents, tokens, name, storage.node()),
                        name ->
                                template.deadLetterCollection()
                                        .deleteMany(Filters.eq("processingGroup", name))));
    }

    @Bean
    ConfigurerModule rebuilding(
            MongoLog log,
            Rebuilds rebuilds,
            Generations generations,
            @Value("${accord.scan:accord}") String basePackage) {
        List<Projection> projections = Projection.below(basePackage);
        Set<String> names = projections.stream().map(Projection::name).collect(Collectors.toSet());
        return configurer -> {
            configurer
                    .eventProcessing()
                    .registerDefaultHandlerInterceptor((axon, processor) ->
                            names.contains(processor)
                                    ? (unit, chain) ->
                                            generations.folding(
                                                    processor,
                                                    () -> log.streams().asKnown(chain::proceed))
                                    : (unit, chain) -> chain.proceed());
            configurer.onInitialize(axon -> {
                axon.onStart(Phase.INSTRUCTION_COMPONENTS, rebuilds::start);
                axon.onShutdown(Phase.INSTRUCTION_COMPONENTS, rebuilds::close);
            });
        };
    }
}
