package accord.eventlog.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection in the data file. Queries go by an index where one helps; what they give are copies,
 * since updates change what they were given in place.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {
    private final MVMap<Object, Document> data;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Object, Document> data) {
        super(database, name, options, cursors);
        this.data = data;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        Plan plan = Plan.of(query);
        for (Index<Object> index : getIndexes()) {
            OrderedIndex ordered = (OrderedIndex) index;
            List<KeyRange> ranges = plan.ranges(ordered.fields());
            if (!ranges.isEmpty()) {
                boolean inOrder = ordersBy(ordered, plan, orderBy);
                Stream<Document> found = candidates(ordered, ranges, inOrder && down(orderBy));
                return copies(
                        found, query, inOrder ? null : orderBy, skip, limit, batchSize, fields);
            }
        }
        boolean byId = orderBy != null && orderBy.keySet().equals(Set.of("_id"));
        Stream<Document> all = byId && down(orderBy) ? backwards() : data.values().stream();
        return copies(all, query, byId ? null : orderBy, skip, limit, batchSize, fields);
    }

    /**
     * Whether the index gives them in the order that is asked for: by id, once all else is fixed.
     */
    private static boolean ordersBy(OrderedIndex index, Plan plan, @Nullable Document orderBy) {
        if (orderBy == null || !orderBy.keySet().equals(Set.of("_id"))) {
            return false;
        }
        List<String> fields = index.fields();
        int fixed = plan.fixed(fields);
        return fixed < fields.size() ? fields.get(fixed).equals("_id") : !index.isUnique();
    }

    private static boolean down(@Nullable Document orderBy) {
        return orderBy != null
                && orderBy.values().iterator().next() instanceof Number direction
                && direction.intValue() < 0;
    }

    /** Each once: an index has several keys for a document that holds a list. */
    private Stream<Document> candidates(
            OrderedIndex index, List<KeyRange> ranges, boolean reverse) {
        Set<Object> seen = new HashSet<>();
        return (reverse ? ranges.reversed() : ranges)
                .stream()
                        .flatMap(range -> positions(index.scan(range, reverse)))
                        .filter(seen::add)
                        .map(data::get);
    }

    private static Stream<Object> positions(Iterator<Object> scan) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(scan, Spliterator.ORDERED), false);
    }

    private Stream<Document> backwards() {
        var cursor = data.cursor(data.lastKey(), null, true);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .map(key -> cursor.getValue());
    }

    private QueryResult copies(
            Stream<Document> found,
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        QueryResult result =
                matchDocumentsFromStream(found, query, orderBy, skip, limit, 0, fields);
        List<Document> copies =
                result.collectDocuments().stream().map(Document::cloneDeeply).toList();
        return createQueryResult(copies, batchSize);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected Document getDocument(Object position) {
        return Objects.requireNonNull(data.get(position)).cloneDeeply();
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        @Nullable String field = getIdField();
        Object id =
                field == null
                        ? UUID.randomUUID()
                        : Missing.ofNullable(Utils.getSubdocumentValue(document, field));
        if (data.putIfAbsent(id, document) != null) {
            throw new IllegalStateException("a document with the id %s is there".formatted(id));
        }
        return id;
    }

    @Override
    protected void removeDocument(Object position) {
        data.remove(position);
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        data.put(Missing.ofNullable(position), newDocument);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return data.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    Stream<DocumentWithPosition<Object>> entries() {
        return streamAllDocumentsWithPosition();
    }

    @Override
    public int count() {
        return data.size();
    }

    @Override
    public boolean isEmpty() {
        return data.isEmpty();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int difference) {
        throw new UnsupportedOperationException("sizes are not kept");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
