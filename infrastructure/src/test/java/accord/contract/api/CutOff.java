package accord.contract.api;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/** Requests that were cut off. */
final class CutOff {
    private CutOff() {}

    /** As if the process had died between what it recorded and what it answered. */
    static void all(MongoDatabase database) {
        database.getCollection("idempotency")
                .updateMany(
                        new Document(),
                        Updates.combine(
                                Updates.unset("answer"), Updates.set("process", "another")));
    }
}
