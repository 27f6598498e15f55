package accord.eventlog.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/** The last snapshot of each aggregate: a cache, never the truth. */
final class Snapshots {
    /** How their collection is named, after the log. */
    static final String NAME = ".snapshots";

    private final MongoCollection<Document> documents;

    Snapshots(MongoDatabase database, String log) {
        this.documents = database.getCollection(log + NAME);
    }

    /** Keeps it, unless a later one is kept. */
    void store(Entry snapshot) {
        Document document =
                new Document("_id", snapshot.stream())
                        .append("n", snapshot.sequence())
                        .append("i", snapshot.id())
                        .append("a", snapshot.aggregate())
                        .append("t", snapshot.type())
                        .append("r", snapshot.revision())
                        .append("w", snapshot.at())
                        .append("p", snapshot.payload())
                        .append("m", snapshot.metadata());
        Bson older =
                Filters.and(
                        Filters.eq("_id", snapshot.stream()), Filters.lt("n", snapshot.sequence()));
        try {
            documents.replaceOne(older, document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    Optional<Entry> of(String stream) {
        return Optional.ofNullable(documents.find(Filters.eq("_id", stream)).first())
                .map(Snapshots::entry);
    }

    private static Entry entry(Document found) {
        return new Entry(
                found.getString("i"),
                found.getString("_id"),
                found.getLong("n"),
                found.getString("a"),
                found.getString("t"),
                found.getString("r"),
                found.getLong("w"),
                found.get("p", Binary.class),
                found.get("m", Binary.class));
    }
}
