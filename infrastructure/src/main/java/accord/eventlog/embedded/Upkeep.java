package accord.eventlog.embedded;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Gives dead space in the data file back, in steps small enough not to be felt: now and then while
 * there is work, further while there is none. Called with no message at work.
 */
final class Upkeep {
    /** With work, a step after so many commits. */
    private static final int COMMITS = 64;

    /** At most so many bytes are written anew in one step. */
    private static final int STEP = 1 << 20;

    /** With work, a step where less than so many percent of the file are live. */
    private static final int FILL_BUSY = 50;

    /** Without work. */
    private static final int FILL_IDLE = 80;

    /** Without work, a step after so long. */
    static final Duration IDLE = Duration.ofMillis(250);

    /** It is without work when nobody has waited for a write for so many of these. */
    static final int QUIET = 4;

    /** Without work, so many steps in vain and no more: what is fresh cannot be given back yet. */
    private static final int IN_VAIN = 20;

    private final MVStore store;
    private int commits;
    private int inVain = IN_VAIN;
    private final AtomicInteger quiet = new AtomicInteger();

    Upkeep(MVStore store) {
        this.store = store;
    }

    void afterCommit() {
        inVain = 0;
        if (++commits % COMMITS == 0) {
            step(FILL_BUSY);
        }
    }

    /** Somebody waits for a write: a step now could stand in the way of the next. */
    void awaited() {
        quiet.set(0);
    }

    /** Whether there is work for a step without work; asked once every {@link #IDLE}. */
    boolean worthwhile() {
        FileStore<?> file = file();
        return quiet.incrementAndGet() > QUIET
                && file != null
                && inVain < IN_VAIN
                && file.getChunksFillRate() < FILL_IDLE;
    }

    /** Whether the step did something. */
    boolean whileIdle() {
        boolean done = step(FILL_IDLE);
        inVain = done ? 0 : inVain + 1;
        return done;
    }

    private boolean step(int fill) {
        return store.compact(fill, STEP);
    }

    private @Nullable FileStore<?> file() {
        return store.getFileStore();
    }
}
