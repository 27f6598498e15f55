package accord.eventlog.mongo;

import accord.eventlog.query.History;
import accord.eventlog.query.Vaults;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The event log for an application: {@code accord.mongo} is the URI of a MongoDB; without it an
 * embedded one keeps its data in the folder {@code accord.data}, or in memory where that is {@code
 * memory}; {@code accord.data.port} lets other nodes on this machine share it. {@code
 * accord.mongo.database} names the database, {@code accord.scan} the package below which events,
 * aggregates, policies and projections are looked for.
 */
@AutoConfiguration(
        before = {
            AxonAutoConfiguration.class,
            EventProcessingAutoConfiguration.class,
            XStreamAutoConfiguration.class
        })
@Import({HandlerConfiguration.class, ProcessorConfiguration.class, ReadModelConfiguration.class})
public class EventLogConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Storage storage(
            @Value("${accord.mongo:}") String uri,
            @Value("${accord.data:memory}") String data,
            @Value("${accord.data.port:0}") int port,
            @Value("${accord.mongo.database:accord}") String database) {
        return uri.isBlank()
                ? Storage.embedded(data, port, database)
                : Storage.remote(uri, database);
    }

    @Bean(destroyMethod = "")
    MongoClient mongoClient(Storage storage) {
        return storage.client();
    }

    @Bean
    @Primary
    MongoDatabase mongoDatabase(Storage storage) {
        return storage.database();
    }

    /** For what can be made anew from the log, or lives for seconds. */
    @Bean
    @Qualifier("derived")
    MongoDatabase derivedDatabase(Storage storage) {
        return storage.derived();
    }

    @Bean
    MongoLog eventLog(Storage storage) {
        return MongoLog.open(storage.database(), "events", storage.settings());
    }

    @Bean
    EventNames eventNames(@Value("${accord.scan:accord}") String basePackage) {
        return EventNames.below(basePackage);
    }

    @Bean
    @Primary
    Serializer serializer(EventNames names) {
        return EventSerializer.of(names);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(EventNames names) {
        return EventSerializer.of(names);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventNames names) {
        return EventSerializer.of(names);
    }

    @Bean
    Snapshots snapshots(Storage storage, Restored settled) {
        return new Snapshots(storage.derived(), "events");
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            MongoLog log,
            Snapshots snapshots,
            @Qualifier("eventSerializer") Serializer serializer,
            ObjectProvider<EventUpcaster> upcasters) {
        MongoLogEngine.Builder builder = MongoLogEngine.on(log, snapshots);
        builder.eventSerializer(serializer);
        builder.snapshotSerializer(serializer);
        builder.upcasterChain(new EventUpcasterChain(upcasters.orderedStream().toList()));
        return builder.build();
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    EventStore eventStore(MongoLog log, EventStorageEngine engine) {
        return MongoEventStore.on(log, (MongoLogEngine) engine);
    }

    @Bean
    @Qualifier("localSegment")
    CommandBus commandBus(ObjectProvider<CorrelationDataProvider> correlation) {
        CommandBus local = SimpleCommandBus.builder().build();
        local.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(correlation.orderedStream().toList()));
        return new RetryingCommandBus(local);
    }

    @Bean
    MongoTemplate mongoTemplate(MongoDatabase database) {
        return DefaultMongoTemplate.builder().mongoDatabase(database).build();
    }

    @Bean
    Restored restored(
            MongoLog log,
            MongoDatabase database,
            MongoTemplate template,
            Serializer serializer,
            @Value("${accord.scan:accord}") String basePackage) {
        Restored restored =
                new Restored(
                        log,
                        database,
                        template.trackingTokensCollection(),
                        new TokenDocuments(serializer),
                        Restored.policies(Annotated.with(ProcessingGroup.class, basePackage)));
        restored.settle();
        return restored;
    }

    @Bean
    TokenStore tokenStore(Storage storage, Serializer serializer, Generations generations) {
        MongoTemplate tokens =
                DefaultMongoTemplate.builder().mongoDatabase(storage.derived()).build();
        return new TokenClaims(
                tokens.trackingTokensCollection(),
                serializer,
                storage.node(),
                TokenClaims.SILENCE,
                System::nanoTime,
                generations::claimed);
    }

    @Bean
    @ConditionalOnMissingBean
    SagaStore<Object> sagaStore(MongoTemplate template, Serializer serializer) {
        return ExactSagas.on(template, serializer);
    }

    @Bean
    History history(MongoLog log, @Qualifier("eventSerializer") Serializer serializer) {
        return new MongoHistory(log, serializer);
    }

    @Bean
    Vaults vaults(Storage storage, @Qualifier("eventSerializer") Serializer serializer) {
        return new MongoVaults(storage.database(), storage.settings(), serializer);
    }
}
