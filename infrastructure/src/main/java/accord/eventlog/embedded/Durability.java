package accord.eventlog.embedded;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Lets an answer out only when what it tells is on disk. Messages work under a shared lock; one of
 * those that wait commits for all of them under the exclusive one, so that no version on disk holds
 * half a message, and then forces the file. A write that asked for no journal is answered at once,
 * and is on disk with the next one that did, or after {@link Upkeep#IDLE}: never without what was
 * written before it.
 */
final class Durability implements AutoCloseable {
    private final MVStore store;
    private final ReentrantReadWriteLock messages = new ReentrantReadWriteLock(true);
    private final ReentrantLock state = new ReentrantLock();
    private final Condition flushed = state.newCondition();
    private final Map<String, Long> lastWrite = new ConcurrentHashMap<>();
    private final Set<Expected> awaited = ConcurrentHashMap.newKeySet();
    private final Upkeep upkeep;
    private final Idling idling;
    private long issued;
    private long durable;
    private boolean flushing;
    private @Nullable RuntimeException broken;

    private record Expected(String namespace, long seen, CompletableFuture<Long> news) {}

    Durability(MVStore store) {
        this.store = store;
        this.upkeep = new Upkeep(store);
        this.idling = new Idling(this::tidy);
        if (store.getFileStore() != null) {
            idling.start();
        }
    }

    /** Works under the shared lock, and answers when all that it wrote is on disk. */
    <T> T write(String namespace, Supplier<T> work) {
        return write(namespace, work, answer -> true);
    }

    /**
     * The same where it may turn out that nothing was written.
     *
     * @param wrote whether anything was, by the answer
     */
    <T> T write(String namespace, Supplier<T> work, Predicate<T> wrote) {
        long ticket;
        T answer;
        messages.readLock().lock();
        try {
            answer = work.get();
        } finally {
            ticket = issue(namespace);
            messages.readLock().unlock();
        }
        if (wrote.test(answer)) {
            awaitDurable(ticket);
        }
        return answer;
    }

    /**
     * Works under the shared lock, and answers at once: what it wrote is on disk some time later.
     */
    <T> T writeLoosely(Supplier<T> work) {
        messages.readLock().lock();
        try {
            return work.get();
        } finally {
            noteChange();
            messages.readLock().unlock();
        }
    }

    private void noteChange() {
        state.lock();
        try {
            issued++;
        } finally {
            state.unlock();
        }
    }

    /** Works under the shared lock, and answers when all that it may have read is on disk. */
    <T> T read(String namespace, Supplier<T> work) {
        long ticket;
        T answer;
        messages.readLock().lock();
        try {
            answer = work.get();
            ticket = lastWrite.getOrDefault(namespace, 0L);
        } finally {
            messages.readLock().unlock();
        }
        awaitDurable(ticket);
        return answer;
    }

    /** Works while no message does, so that everything is whole. */
    <T> T alone(Supplier<T> work) {
        messages.writeLock().lock();
        try {
            return work.get();
        } finally {
            messages.writeLock().unlock();
        }
    }

    /** Works under the shared lock, and answers at once, with what may not be on disk yet. */
    <T> T readAhead(Supplier<T> work) {
        messages.readLock().lock();
        try {
            return work.get();
        } finally {
            messages.readLock().unlock();
        }
    }

    /** How many writes every reader may see. */
    long visible() {
        state.lock();
        try {
            return durable;
        } finally {
            state.unlock();
        }
    }

    /**
     * Tells when something has been written to a collection that was not yet visible then; no
     * thread waits for it.
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
                && lastWrite.getOrDefault(expected.namespace(), 0L) > expected.seen()
                && expected.news().complete(durable);
    }

    private void nowVisible() {
        flushed.signalAll();
        awaited.removeIf(this::come);
    }

    private long issue(String namespace) {
        state.lock();
        try {
            long ticket = ++issued;
            lastWrite.merge(namespace, ticket, Math::max);
            if (store.getFileStore() == null) {
                durable = ticket;
                nowVisible();
            }
            return ticket;
        } finally {
            state.unlock();
        }
    }

    private void awaitDurable(long ticket) {
        if (store.getFileStore() == null) {
            return;
        }
        while (mineToFlush(ticket)) {
            flush();
        }
    }

    /** Waits until it is on disk; true where nobody brings it there and the caller has to. */
    private boolean mineToFlush(long ticket) {
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

    private void flush() {
        try {
            long ticket = commit();
            store.sync();
            settle(ticket, null);
        } catch (RuntimeException fault) {
            settle(0, fault);
        }
    }

    /** With no message at work, everything issued is whole. */
    private long commit() {
        messages.writeLock().lock();
        try {
            long ticket = issuedSoFar();
            store.commit();
            upkeep.afterCommit();
            return ticket;
        } finally {
            messages.writeLock().unlock();
        }
    }

    private long issuedSoFar() {
        state.lock();
        try {
            return issued;
        } finally {
            state.unlock();
        }
    }

    private void settle(long ticket, @Nullable RuntimeException fault) {
        state.lock();
        try {
            durable = Math.max(durable, ticket);
            broken = fault;
            flushing = false;
            nowVisible();
        } finally {
            state.unlock();
        }
    }

    /** Brings to disk what nobody waits for; then, while nobody waits at all, a step of upkeep. */
    private void tidy() {
        awaitDurable(issuedSoFar());
        if (!upkeep.worthwhile() || !idle()) {
            return;
        }
        boolean done;
        messages.writeLock().lock();
        try {
            done = upkeep.whileIdle();
            if (done) {
                store.commit();
            }
        } finally {
            messages.writeLock().unlock();
        }
        if (done) {
            store.sync();
        }
    }

    private boolean idle() {
        state.lock();
        try {
            return durable == issued;
        } finally {
            state.unlock();
        }
    }

    @Override
    public void close() {
        idling.close();
        awaitDurable(issuedSoFar());
    }
}
