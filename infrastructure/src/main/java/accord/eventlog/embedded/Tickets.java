package accord.eventlog.embedded;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Writes in the order in which they were made, and up to which of them all is on disk. Of those who
 * wait one flushes for all; who waits for news of a collection holds no thread.
 */
final class Tickets {
    private final boolean kept;
    private final ReentrantLock state = new ReentrantLock();
    private final Condition flushed = state.newCondition();
    private final Map<String, Long> lastWrite = new ConcurrentHashMap<>();
    private final Set<Expected> awaited = ConcurrentHashMap.newKeySet();
    private long issued;
    private long durable;
    private boolean flushing;
    private @Nullable RuntimeException broken;

    private record Expected(String namespace, long seen, CompletableFuture<Long> news) {}

    /**
     * @param kept whether there is a disk to wait for
     */
    Tickets(boolean kept) {
        this.kept = kept;
    }

    /** The ticket of a write to a collection. */
    long issue(String namespace) {
        state.lock();
        try {
            long ticket = ++issued;
            lastWrite.merge(namespace, ticket, Math::max);
            if (!kept) {
                durable = ticket;
                tellAll();
            }
            return ticket;
        } finally {
            state.unlock();
        }
    }

    /** A write that nobody waits for, and that is no news. */
    void issueLoosely() {
        state.lock();
        try {
            issued++;
            if (!kept) {
                durable = issued;
            }
        } finally {
            state.unlock();
        }
    }

    /** The last one; 0 where there is none. */
    long issued() {
        state.lock();
        try {
            return issued;
        } finally {
            state.unlock();
        }
    }

    /** The last one of a collection; 0 where there is none. */
    long lastOf(String namespace) {
        return lastWrite.getOrDefault(namespace, 0L);
    }

    /** The last one that every reader may see. */
    long visible() {
        state.lock();
        try {
            return durable;
        } finally {
            state.unlock();
        }
    }

    /**
     * Waits until it is on disk; true where nobody brings it there and the caller has to, and then
     * tells by {@link #settle} or {@link #failed}.
     *
     * @throws IllegalStateException where it could not be brought there
     */
    boolean mineToFlush(long ticket) {
        state.lock();
        try {
            while (durable < ticket) {
                if (broken != null) {
                    throw new IllegalStateException("the data file cannot be written", broken);
                }
                if (!flushing) {
                    flushing = true;
                    return true;
                }
                flushed.awaitUninterruptibly();
            }
            return false;
        } finally {
            state.unlock();
        }
    }

    /** All up to this one are on disk. */
    void settle(long ticket) {
        settle(ticket, null);
    }

    /** None of those that wait came there. */
    void failed(RuntimeException fault) {
        settle(0, fault);
    }

    private void settle(long ticket, @Nullable RuntimeException fault) {
        state.lock();
        try {
            durable = Math.max(durable, ticket);
            broken = fault;
            flushing = false;
            tellAll();
        } finally {
            state.unlock();
        }
    }

    /**
     * Tells when something has been written to a collection that was not yet visible then.
     *
     * @param seen what was visible
     * @return what is visible by then; the same where the time is up
     */
    CompletableFuture<Long> news(String namespace, long seen, Duration atMost) {
        CompletableFuture<Long> news = new CompletableFuture<>();
        Expected expected = new Expected(namespace, seen, news);
        state.lock();
        try {
            if (!come(expected)) {
                awaited.add(expected);
            }
        } finally {
            state.unlock();
        }
        news.completeOnTimeout(seen, atMost.toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((now, none) -> awaited.remove(expected));
        return news;
    }

    private boolean come(Expected expected) {
        return durable > expected.seen()
                && lastOf(expected.namespace()) > expected.seen()
                && expected.news().complete(durable);
    }

    private void tellAll() {
        flushed.signalAll();
        awaited.removeIf(this::come);
    }
}
