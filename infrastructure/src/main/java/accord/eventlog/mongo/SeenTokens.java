package accord.eventlog.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who worked on what a moment ago, read once for all processors: each of them looks every few
 * seconds for what nobody works on. Whoever claims by it looks again.
 */
final class SeenTokens {
    /** So long what was read is good enough. */
    private static final Duration YOUNG = Duration.ofSeconds(1);

    private final MongoCollection<Document> documents;
    private final LongSupplier nanos;
    private @Nullable Map<String, List<Document>> read;
    private long at;

    /**
     * @param nanos a clock that only goes forward
     */
    SeenTokens(MongoCollection<Document> documents, LongSupplier nanos) {
        this.documents = documents;
        this.nanos = nanos;
    }

    /** A processor's segments in order, without their tokens. */
    synchronized List<Document> of(String processor) {
        long now = nanos.getAsLong();
        if (read == null || now - at >= YOUNG.toNanos()) {
            read = all();
            at = now;
        }
        return read.getOrDefault(processor, List.of());
    }

    /** Has the next one read anew. */
    synchronized void forget() {
        read = null;
    }

    private Map<String, List<Document>> all() {
        var found =
                documents
                        .find()
                        .projection(
                                Projections.include(
                                        TokenDocuments.PROCESSOR,
                                        TokenDocuments.SEGMENT,
                                        TokenDocuments.OWNER,
                                        TokenDocuments.SIGN))
                        .sort(Sorts.ascending(TokenDocuments.SEGMENT));
        return StreamSupport.stream(found.spliterator(), false)
                .collect(Collectors.groupingBy(one -> one.getString(TokenDocuments.PROCESSOR)));
    }
}
