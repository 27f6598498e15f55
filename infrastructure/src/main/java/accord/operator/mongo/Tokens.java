package accord.operator.mongo;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;

/** The tokens of all processors, on whatever node they run. */
final class Tokens {
    private static final int MOST = 1_000;

    private final MongoCollection<Document> documents;
    private final Serializer serializer;

    Tokens(MongoCollection<Document> documents, Serializer serializer) {
        this.documents = documents;
        this.serializer = serializer;
    }

    /**
     * How far a processor is in one of its segments.
     *
     * @param position the last event's that it took; 0 where it took none
     * @param node who holds it; empty where nobody does
     * @param seen when that node was last heard of
     */
    record Held(String processor, long position, Optional<String> node, Instant seen) {}

    List<Held> all() {
        List<Held> all = new ArrayList<>();
        for (Document found : documents.find().limit(MOST)) {
            if (!String.valueOf(found.get("processorName")).startsWith("__")) {
                all.add(held(found));
            }
        }
        return all;
    }

    private Held held(Document found) {
        return new Held(
                found.getString("processorName"),
                position(found),
                Optional.ofNullable(found.getString("owner")),
                Instant.ofEpochMilli(found.get("timestamp", Number.class).longValue()));
    }

    private long position(Document found) {
        Object token = found.get("token");
        if (token == null) {
            return 0;
        }
        byte[] bytes =
                token instanceof Binary binary
                        ? binary.getData()
                        : token.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        TrackingToken read =
                serializer.deserialize(
                        new SimpleSerializedObject<>(
                                bytes, byte[].class, found.getString("tokenType"), null));
        return read == null ? 0 : read.position().orElse(0);
    }
}
