package accord.eventlog.embedded;

import java.util.List;
import java.util.function.BiConsumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** All collections as they were at one moment, readable while others write, until it is closed. */
final class Snapshot implements AutoCloseable {
    private final MVStore store;
    private final List<String> maps;
    private final MVStore.@Nullable TxCounter usage;

    private Snapshot(MVStore store, List<String> maps, MVStore.@Nullable TxCounter usage) {
        this.store = store;
        this.maps = maps;
        this.usage = usage;
    }

    /** Taken with no message at work. */
    static Snapshot of(MVStore store) {
        List<String> maps = maps(store);
        maps.forEach(map -> StoredDatabase.data(store, map));
        store.commit();
        MVStore.TxCounter usage = store.registerVersionUsage();
        store.commit();
        return new Snapshot(store, maps, usage);
    }

    /** Of a data file that nobody writes to. */
    static Snapshot ofStopped(MVStore store) {
        return new Snapshot(store, maps(store), null);
    }

    private static List<String> maps(MVStore store) {
        return store.getMapNames().stream()
                .filter(map -> map.startsWith(StoredDatabase.DATA))
                .sorted()
                .toList();
    }

    /** Every collection, by its map's name. */
    void forEach(BiConsumer<String, MVMap<Object, ?>> visitor) {
        for (String map : maps) {
            MVMap<Object, ?> now = StoredDatabase.data(store, map);
            visitor.accept(map, usage == null ? now : now.openVersion(usage.version));
        }
    }

    @Override
    public void close() {
        if (usage != null) {
            store.deregisterVersionUsage(usage);
        }
    }
}
