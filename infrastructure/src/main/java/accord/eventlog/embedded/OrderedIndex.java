package accord.eventlog.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index in order of its keys, so that it answers ranges too. One that is not unique has the
 * document's id as the last part of each key. Guarded by its collection's monitor.
 */
final class OrderedIndex extends Index<Object> {
    private final MVMap<KeyValue, Object> entries;
    private final boolean unique;

    OrderedIndex(
            MVMap<KeyValue, Object> entries,
            String name,
            List<IndexKey> keys,
            boolean sparse,
            boolean unique) {
        super(name, keys, sparse);
        this.entries = entries;
        this.unique = unique;
    }

    List<String> fields() {
        return keys();
    }

    boolean sparse() {
        return isSparse();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    /** Positions of the keys that lie within, in order or in reverse. */
    Iterator<Object> scan(KeyRange range, boolean reverse) {
        if (unique && range.prefix().size() == fields().size()) {
            Object position = entries.get(new KeyValue(range.prefix()));
            return position == null ? Collections.emptyIterator() : List.of(position).iterator();
        }
        return range.positions(entries, reverse);
    }

    private static Object idOf(Document document) {
        return Missing.ofNullable(document.get("_id"));
    }

    /** What it has for a document, or would have. */
    Set<KeyValue> keysOf(Document document) {
        if (isSparse() && fields().stream().noneMatch(field -> Paths.has(document, field))) {
            return Set.of();
        }
        Set<KeyValue> values = getKeyValues(document);
        if (unique) {
            return values;
        }
        Set<KeyValue> keys = new LinkedHashSet<>();
        values.forEach(value -> keys.add(with(value, idOf(document))));
        return keys;
    }

    private static KeyValue with(KeyValue key, Object id) {
        List<@Nullable Object> values = new ArrayList<>();
        key.forEach(values::add);
        values.add(id);
        return new KeyValue(values);
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return keysOf(document).stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        refuseTaken(keysOf(document), collection);
    }

    void refuseTaken(Set<KeyValue> keys, MongoCollection<Object> collection) {
        for (KeyValue key : keys) {
            if (entries.containsKey(key)) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        Set<KeyValue> keys = keysOf(document);
        refuseTaken(keys, collection);
        put(keys, position);
    }

    void put(Set<KeyValue> keys, Object position) {
        keys.forEach(key -> entries.put(key, Missing.ofNullable(position)));
    }

    @Override
    public Object remove(Document document) {
        keysOf(document).forEach(entries::remove);
        return idOf(document);
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        Set<KeyValue> held = keysOf(oldDocument);
        for (KeyValue key : keysOf(newDocument)) {
            if (!held.contains(key) && entries.containsKey(key)) {
                throw new DuplicateKeyError(this, collection, getKeys(), key);
            }
        }
    }

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            Object position,
            MongoCollection<Object> collection) {
        Set<KeyValue> before = keysOf(oldDocument);
        Set<KeyValue> after = keysOf(newDocument);
        before.stream().filter(key -> !after.contains(key)).forEach(entries::remove);
        after.stream()
                .filter(key -> !before.contains(key))
                .forEach(key -> entries.put(key, Missing.ofNullable(position)));
    }

    /** What stands in the index for a document, to compare with the data. */
    boolean agrees(Document document, Object position) {
        return keysOf(document).stream().allMatch(key -> position.equals(entries.get(key)));
    }

    int keyCount(Document document) {
        return keysOf(document).size();
    }

    void empty() {
        entries.clear();
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("the collection plans its queries itself");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
