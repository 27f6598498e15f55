package accord.eventlog.mongo;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One log, open on two nodes. */
abstract class OnTwoNodes {
    private final Store store;
    MongoDatabase database;
    MongoLog log;
    MongoLog otherNode;

    OnTwoNodes(Store store) {
        this.store = store;
    }

    @BeforeEach
    void open() {
        database = store.database();
        log = MongoLog.open(database, "events", MongoLog.Settings.SHARED);
        otherNode = MongoLog.open(database, "events", MongoLog.Settings.SHARED);
    }

    @AfterEach
    void close() {
        log.close();
        otherNode.close();
        database.drop();
    }
}
