package accord.eventlog.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database in the data file: a map for each collection, one for each index. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    static final String DATA = "data/";
    private static final String INDEX = "index/";

    private final MVStore store;

    StoredDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(
            String collection, CollectionOptions options) {
        return new StoredCollection(this, collection, options, cursorRegistry, data(collection));
    }

    void mend() {
        for (String map : List.copyOf(store.getMapNames())) {
            String prefix = DATA + getDatabaseName() + '.';
            if (map.startsWith(prefix)
                    && resolveCollection(map.substring(prefix.length()), false)
                            instanceof StoredCollection collection) {
                Mending.mend(collection);
            }
        }
    }

    private MVMap<Object, byte[]> data(String collection) {
        return data(store, DATA + getFullCollectionNamespace(collection));
    }

    /** A collection's documents, by the map's name. */
    static MVMap<Object, byte[]> data(MVStore store, String map) {
        return store.openMap(
                map,
                new MVMap.Builder<Object, byte[]>().keyType(Ids.ORDERED).valueType(Bson.DOCUMENTS));
    }

    private MVMap<KeyValue, Object> index(String collection, String index) {
        return store.openMap(
                INDEX + getFullCollectionNamespace(collection) + '/' + index,
                new MVMap.Builder<KeyValue, Object>().keyType(Keys.ORDERED).valueType(Ids.ORDERED));
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(index(collection, name), name, keys, sparse, true);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(index(collection, name), name, keys, sparse, false);
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String name) {
        super.dropIndex(collection, name);
        store.removeMap(index(collection.getCollectionName(), name));
    }

    @Override
    public void dropCollection(String collection, Oplog oplog) {
        super.dropCollection(collection, oplog);
        store.removeMap(data(collection));
    }

    @Override
    public void drop(Oplog oplog) {
        super.drop(oplog);
        List<String> left =
                store.getMapNames().stream()
                        .filter(map -> map.startsWith(DATA + getDatabaseName() + '.'))
                        .toList();
        left.forEach(store::removeMap);
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new UnsupportedOperationException("collections cannot be renamed here");
    }

    @Override
    protected long getStorageSize() {
        return store.getFileStore() == null ? 0 : store.getFileStore().size();
    }

    @Override
    protected long getFileSize() {
        return getStorageSize();
    }
}
