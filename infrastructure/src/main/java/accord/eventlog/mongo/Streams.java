package accord.eventlog.mongo;

import accord.eventlog.mongo.MongoLog.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The streams of a log. Where a stream ends is known of those that were read lately, as far as this
 * node knows the log: one look for what other nodes appended tells whether any of them has more,
 * instead of a look-up in each.
 */
final class Streams {
    /** A stream is asked for at most so many places at once. */
    private static final int STEP = 1_024;

    private final Commits commits;
    private final Head head;
    private final Runnable look;
    private final ThreadLocal<Looking> looking = ThreadLocal.withInitial(() -> Looking.EACH_TIME);

    /** When a thread looks, before it takes what this node knows. */
    private enum Looking {
        EACH_TIME,
        NEXT_TIME,
        NOT_AGAIN,
        NEVER
    }

    private interface Reading<T, X extends Exception> {
        T get() throws X;
    }

    /**
     * @param look has the head learn of all that is acknowledged on any node
     */
    Streams(Commits commits, Head head, Runnable look) {
        this.commits = commits;
        this.head = head;
        this.look = look;
    }

    /**
     * What is read in it has seen all that was acknowledged before it began, on whatever node: the
     * log is asked once for all of it, at the first read that needs to, and not at each.
     */
    <T> T asOfNow(Supplier<T> reading) {
        return switch (looking.get()) {
            case NEXT_TIME, NOT_AGAIN -> reading.get();
            case EACH_TIME, NEVER -> looking(Looking.NEXT_TIME, reading::get);
        };
    }

    /**
     * What is read in it has seen all that this node knew when it began: as a projection wants it,
     * which folds an event that this node knows.
     */
    <T> T asKnown(Callable<T> reading) throws Exception {
        return looking(Looking.NEVER, reading::call);
    }

    private <T, X extends Exception> T looking(Looking when, Reading<T, X> reading) throws X {
        Looking before = looking.get();
        looking.set(when);
        try {
            return reading.get();
        } finally {
            looking.set(before);
        }
    }

    private void lookIfDue() {
        switch (looking.get()) {
            case EACH_TIME -> look.run();
            case NEXT_TIME -> {
                look.run();
                looking.set(Looking.NOT_AGAIN);
            }
            case NOT_AGAIN, NEVER -> {}
        }
    }

    /** A stream's entries from a sequence, oldest first. */
    List<Placed> from(String stream, long from, int limit) {
        if (head.knows(stream)) {
            lookIfDue();
        }
        @Nullable List<Placed> atHand = head.stream(stream, from, limit);
        return atHand == null ? read(stream, from, limit) : atHand;
    }

    private List<Placed> read(String stream, long from, int limit) {
        long known = head.base().position();
        List<Placed> all = new ArrayList<>();
        long next = from;
        boolean more = true;
        while (more && all.size() < limit) {
            int count = Math.min(STEP, limit - all.size());
            List<Placed> found = part(stream, next, count);
            all.addAll(found);
            more = found.size() == count;
            next += count;
        }
        if (!more) {
            head.ends(stream, from + all.size(), known);
        }
        return all;
    }

    private List<Placed> part(String stream, long from, int count) {
        List<Placed> found = new ArrayList<>();
        for (Commit commit : commits.inStream(stream, from, count)) {
            found.addAll(commit.placed(stream, from, from + count));
        }
        found.sort(Comparator.comparingLong(placed -> placed.entry().sequence()));
        return found;
    }

    /** The last sequence of a stream, on any node; empty where there is none. */
    OptionalLong lastSequence(String stream) {
        long last = Gallop.last(-1, asked -> commits.presentIn(stream, asked));
        return last < 0 ? OptionalLong.empty() : OptionalLong.of(last);
    }
}
