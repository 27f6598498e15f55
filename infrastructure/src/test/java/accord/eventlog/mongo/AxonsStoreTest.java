package accord.eventlog.mongo;

import com.mongodb.client.MongoDatabase;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.junit.jupiter.api.AfterEach;

/** Axon's own test of event stores, unmodified, with our engine under it, on every store. */
@OnEveryStore
class AxonsStoreTest extends EmbeddedEventStoreTest {
    private final Store store;
    private MongoDatabase database;
    private MongoLog log;

    AxonsStoreTest(Store store) {
        this.store = store;
    }

    @Override
    public EventStorageEngine createStorageEngine() {
        database = store.database();
        log = MongoLog.open(database, "events", MongoLog.Settings.SHARED);
        MongoLogEngine.Builder builder = MongoLogEngine.on(log, new Snapshots(database, "events"));
        builder.eventSerializer(TestSerializer.xStreamSerializer());
        builder.snapshotSerializer(TestSerializer.xStreamSerializer());
        return builder.build();
    }

    @AfterEach
    void close() {
        log.close();
        database.drop();
    }
}
