package accord.eventlog.mongo;

import accord.eventlog.mongo.MongoLog.Placed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * How far this node knows the log, all of it acknowledged; wakes whoever waits for more. The last
 * commits are kept at hand, so that those who follow need not ask the database.
 */
final class Head {
    private static final int KEPT = 1_024;

    /**
     * So many commits are looked through for a stream's latest entries, before one is asked for.
     */
    private static final int LATEST = 64;

    /** The last commit: what the next one builds on. */
    record Base(long position, Binary hash, long latest) {
        static final Base EMPTY = new Base(0, Leaf.NONE, Long.MIN_VALUE);

        static Base after(Commit commit) {
            return new Base(commit.position(), commit.hash(), commit.latest());
        }

        boolean precedes(Commit commit) {
            return commit.position() == position + 1 && commit.previous().equals(hash);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final @Nullable Commit[] kept = new Commit[KEPT];
    private final StreamEnds ends = new StreamEnds();
    private volatile Base base;
    private long firstKept;

    Head(Base base) {
        this.base = base;
        this.firstKept = base.position() + 1;
    }

    Base base() {
        return base;
    }

    /** Learns of acknowledged commits, in order; those that are known already are passed over. */
    void learn(List<Commit> commits) {
        boolean news = false;
        lock.lock();
        try {
            for (Commit commit : commits) {
                if (commit.position() == base.position() + 1) {
                    follow(commit);
                    news = true;
                }
            }
            if (news) {
                moved.signalAll();
            }
        } finally {
            lock.unlock();
        }
        if (news) {
            listeners.forEach(Runnable::run);
        }
    }

    private void follow(Commit commit) {
        if (!commit.previous().equals(base.hash())) {
            throw new LogFault(
                    "The log forks at position %d: it does not follow from the commit before."
                            .formatted(commit.position()));
        }
        kept[(int) (commit.position() % KEPT)] = commit;
        firstKept = Math.max(firstKept, commit.position() - KEPT + 1);
        base = Base.after(commit);
        ends.follow(commit);
    }

    /** Whether it knows where a stream ends. */
    boolean knows(String stream) {
        lock.lock();
        try {
            return ends.of(stream) != null;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A stream's entries from a sequence, oldest first, as far as this node knows; null where that
     * is not at hand.
     */
    @Nullable List<Placed> stream(String stream, long from, int limit) {
        lock.lock();
        try {
            @Nullable Long end = ends.of(stream);
            if (end == null) {
                return null;
            }
            long count = Math.min(limit, end - from);
            return count <= 0 ? List.of() : latest(stream, from, from + count);
        } finally {
            lock.unlock();
        }
    }

    /** Those of a stream's sequences where all are among the very last commits; else null. */
    private @Nullable List<Placed> latest(String stream, long from, long to) {
        List<Placed> found = new ArrayList<>();
        long last = Math.max(firstKept, base.position() - LATEST + 1);
        for (long at = base.position(); at >= last && found.size() < to - from; at--) {
            Commit commit = kept[(int) (at % KEPT)];
            if (commit != null) {
                found.addAll(0, commit.placed(stream, from, to));
            }
        }
        return found.size() == to - from ? found : null;
    }

    /**
     * Learns where a stream ends: it was read, to its end, after this node knew a position.
     *
     * @param end the first sequence that was not there
     */
    void ends(String stream, long end, long position) {
        lock.lock();
        try {
            if (position + 1 < firstKept) {
                return;
            }
            ends.put(stream, end);
            for (long at = position + 1; at <= base.position(); at++) {
                Commit commit = kept[(int) (at % KEPT)];
                if (commit != null) {
                    ends.follow(commit);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** The next commits after a position where they are at hand; null where they are not. */
    @Nullable List<Commit> next(long after, int limit) {
        lock.lock();
        try {
            if (after + 1 < firstKept) {
                return null;
            }
            List<Commit> next = new ArrayList<>();
            long last = Math.min(base.position(), after + limit);
            for (long position = after + 1; position <= last; position++) {
                Commit commit = kept[(int) (position % KEPT)];
                if (commit != null) {
                    next.add(commit);
                }
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is more than this position; false when the time ran out first. */
    boolean await(long position, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (base.position() <= position) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Calls back whenever there is more; quick, since appenders wait for it. */
    Runnable onMove(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
