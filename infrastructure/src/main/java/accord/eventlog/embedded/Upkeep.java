package accord.eventlog.embedded;

import org.h2.mvstore.MVStore;

/**
 * Gives dead space in the data file back, in steps small enough not to be felt. Called with no
 * message at work, since compaction commits.
 */
final class Upkeep {
    /** Compaction is looked at after so many commits. */
    private static final int COMMITS = 64;

    /** At most so many bytes are rewritten in one step. */
    private static final int STEP = 1 << 20;

    /** Below this fill rate, in percent, a step is worth its while. */
    private static final int FILL = 60;

    private final MVStore store;
    private int commits;

    Upkeep(MVStore store) {
        this.store = store;
    }

    void afterCommit() {
        if (++commits % COMMITS == 0) {
            store.compact(FILL, STEP);
        }
    }
}
