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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
        return matched(
                Search.of(data, getIndexes(), query, orderBy),
                query,
                orderBy,
                skip,
                limit,
                batchSize,
                fields);
    }

    private QueryResult matched(
            Search found,
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        return matchDocumentsFromStream(
                found.documents().map(Bson::decoded),
                found.exact() ? ALL : query,
                found.inOrder() ? null : orderBy,
                skip,
                limit,
                batchSize,
                fields);
    }

    /**
     * All that a query finds, encoded: as it is stored where nothing has to be looked into, sorted
     * or left out.
     */
    synchronized List<byte[]> found(Document find) {
        Document query = (Document) find.getOrDefault("filter", ALL);
        @Nullable Document orderBy = (Document) find.get("sort");
        int limit = number(find, "limit");
        Search found = Search.of(data, getIndexes(), query, orderBy);
        boolean asIs = found.exact() && (orderBy == null || found.inOrder());
        if (asIs && !find.containsKey("projection") && !find.containsKey("skip")) {
            Stream<byte[]> documents = found.documents();
            return (limit == 0 ? documents : documents.limit(limit)).toList();
        }
        QueryResult matched =
                matched(
                        found,
                        query,
                        orderBy,
                        number(find, "skip"),
                        limit,
                        0,
                        (Document) find.get("projection"));
        return StreamSupport.stream(matched.spliterator(), false).map(Bson::encoded).toList();
    }

    /** Of a command's field; 0 where it is not said. */
    static int number(Document command, String field) {
        return command.get(field) instanceof Number number ? Math.abs(number.intValue()) : 0;
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
