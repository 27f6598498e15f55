package accord.eventlog.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A collection in the data file. Queries go by an index where one helps. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {
    private static final String ID = "_id";
    private static final Document ALL = new Document();

    private final MVMap<Object, byte[]> data;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Object, byte[]> data) {
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
                return results(
                        found,
                        plan.exact() ? ALL : query,
                        inOrder ? null : orderBy,
                        skip,
                        limit,
                        batchSize,
                        fields);
            }
        }
        boolean byId = orderBy != null && orderBy.keySet().equals(Set.of("_id"));
        Stream<Document> all =
                byId && down(orderBy) ? backwards() : decoded(data.values().stream());
        return results(all, query, byId ? null : orderBy, skip, limit, batchSize, fields);
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
                        .map(data::get)
                        .map(Bson::decoded);
    }

    private static Stream<Object> positions(Iterator<Object> scan) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(scan, Spliterator.ORDERED), false);
    }

    private Stream<Document> backwards() {
        var cursor = data.cursor(data.lastKey(), null, true);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED), false)
                .map(key -> Bson.decoded(cursor.getValue()));
    }

    private static Stream<Document> decoded(Stream<byte[]> found) {
        return found.map(Bson::decoded);
    }

    private QueryResult results(
            Stream<Document> found,
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        return matchDocumentsFromStream(found, query, orderBy, skip, limit, batchSize, fields);
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
        return Bson.decoded(Objects.requireNonNull(data.get(position)));
    }

    /** As inherited, but for the keys, which are made once. */
    @Override
    public synchronized void addDocument(Document document) {
        if (document.get(ID) instanceof Collection || !document.containsKey(ID)) {
            super.addDocument(document);
            return;
        }
        Map<OrderedIndex, Set<KeyValue>> keys = new LinkedHashMap<>();
        for (Index<Object> index : getIndexes()) {
            OrderedIndex ordered = (OrderedIndex) index;
            Set<KeyValue> wanted = ordered.keysOf(document);
            ordered.refuseTaken(wanted, this);
            keys.put(ordered, wanted);
        }
        Object position = addDocumentInternal(document);
        keys.forEach((index, wanted) -> index.put(wanted, position));
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        @Nullable String field = getIdField();
        Object id =
                field == null
                        ? UUID.randomUUID()
                        : Missing.ofNullable(Utils.getSubdocumentValue(document, field));
        if (data.putIfAbsent(id, Bson.encoded(document)) != null) {
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
        data.put(Missing.ofNullable(position), Bson.encoded(newDocument));
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return data.entrySet().stream()
                .map(entry ->
                        new DocumentWithPosition<>(Bson.decoded(entry.getValue()), entry.getKey()));
    }

    Stream<DocumentWithPosition<Object>> entries() {
        return streamAllDocumentsWithPosition();
    }

    boolean holds(Object id) {
        return data.containsKey(id);
    }

    Optional<Object> lastId() {
        return Optional.ofNullable(data.lastKey());
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
