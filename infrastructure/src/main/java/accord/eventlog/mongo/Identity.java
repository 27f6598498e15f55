package accord.eventlog.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.UUID;
import org.bson.Document;

/** A log's id, made when the log begins and kept beside it. */
record Identity(String id) {
    private static final int FORMAT = 1;

    static Identity of(MongoDatabase database, String name) {
        MongoCollection<Document> about =
                database.getCollection(name + ".about")
                        .withReadConcern(ReadConcern.MAJORITY)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        Document found = about.find(Filters.eq("_id", "log")).first();
        if (found == null) {
            begin(about);
            found = about.find(Filters.eq("_id", "log")).first();
        }
        if (found == null || !Integer.valueOf(FORMAT).equals(found.getInteger("format"))) {
            throw new LogFault(
                    "The log %s was written by a newer program: run that one.".formatted(name));
        }
        return new Identity(found.getString("log"));
    }

    private static void begin(MongoCollection<Document> about) {
        Document made =
                new Document("_id", "log")
                        .append("log", UUID.randomUUID().toString())
                        .append("format", FORMAT);
        try {
            about.insertOne(made);
        } catch (MongoWriteException another) {
            if (another.getError().getCategory() != com.mongodb.ErrorCategory.DUPLICATE_KEY) {
                throw another;
            }
        }
    }
}
