package accord.eventlog.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Axon's own test of storage engines, unmodified, on every store. */
@OnEveryStore
class AxonsEngineTest
        extends BatchingEventStorageEngineTest<MongoLogEngine, BatchingEventStorageEngine.Builder> {
    private final Store store;
    private MongoDatabase database;
    private MongoLog log;

    AxonsEngineTest(Store store) {
        this.store = store;
    }

    @BeforeEach
    void open() {
        database = store.database();
        log = MongoLog.open(database, "events", MongoLog.Settings.SHARED);
        setTestSubject(createEngine(UnaryOperator.identity()));
    }

    @AfterEach
    void close() {
        log.close();
        database.drop();
    }

    @Override
    protected MongoLogEngine createEngine(
            UnaryOperator<BatchingEventStorageEngine.Builder> customisation) {
        MongoLogEngine.Builder builder = MongoLogEngine.on(log, new Snapshots(database, "events"));
        builder.eventSerializer(TestSerializer.xStreamSerializer());
        builder.snapshotSerializer(TestSerializer.xStreamSerializer());
        return ((MongoLogEngine.Builder) customisation.apply(builder)).build();
    }
}
