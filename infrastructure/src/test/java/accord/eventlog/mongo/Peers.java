package accord.eventlog.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.MySqlEventTableFactory;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.h2.jdbcx.JdbcConnectionPool;

/** Engines of others to be measured against, and the events that all of them are given. */
final class Peers {
    static final EventSerializer SERIALIZER = EventSerializer.of(EventNames.of(List.of()));
    private static final String PAYLOAD = "x".repeat(298);

    private Peers() {}

    /** An event of 300 bytes as JSON. */
    static GenericDomainEventMessage<String> event(String stream, long sequence) {
        return new GenericDomainEventMessage<>("Sample", stream, sequence, PAYLOAD);
    }

    static MongoLogEngine ours(MongoLog log, MongoDatabase database) {
        MongoLogEngine.Builder builder = MongoLogEngine.on(log, new Snapshots(database, "events"));
        builder.eventSerializer(SERIALIZER);
        builder.snapshotSerializer(SERIALIZER);
        return builder.build();
    }

    /** Axon's for MongoDB, a document an event. */
    static EventStorageEngine axonMongo(MongoClient client, MongoDatabase database) {
        return MongoEventStorageEngine.builder()
                .mongoTemplate(
                        DefaultMongoTemplate.builder()
                                .mongoDatabase(client, database.getName())
                                .build())
                .eventSerializer(SERIALIZER)
                .snapshotSerializer(SERIALIZER)
                .build();
    }

    /** Axon's for relational databases, on a file of H2. */
    static EventStorageEngine jdbcH2(Path folder) {
        var pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("axon"), "sa", "");
        JdbcEventStorageEngine engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(new DataSourceConnectionProvider(pool))
                        .transactionManager(NoTransactionManager.instance())
                        .eventSerializer(SERIALIZER)
                        .snapshotSerializer(SERIALIZER)
                        .build();
        engine.createSchema(MySqlEventTableFactory.INSTANCE);
        return engine;
    }
}
