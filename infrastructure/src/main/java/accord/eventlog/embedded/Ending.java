package accord.eventlog.embedded;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Remembers, in the data file, whether the program that had it last ended as it should. */
final class Ending {
    private static final String ORDERLY = "orderly";

    private final MVStore store;
    private final MVMap<String, Boolean> about;

    Ending(MVStore store) {
        this.store = store;
        this.about = store.openMap("about");
    }

    boolean wasOrderly() {
        return about.isEmpty() || about.getOrDefault(ORDERLY, false);
    }

    void remember(boolean orderly) {
        about.put(ORDERLY, orderly);
        store.commit();
        store.sync();
    }
}
