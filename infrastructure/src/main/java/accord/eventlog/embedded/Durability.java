package accord.eventlog.embedded;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Lets an answer out only when what it tells is on disk. Messages work under a shared lock; one
 * thread commits under the exclusive one, so that no version on disk holds half a message, and then
 * forces the file. All that waited for it are answered together.
 */
final class Durability implements AutoCloseable {
    private final MVStore store;
    private final ReentrantReadWriteLock messages = new ReentrantReadWriteLock(true);
    private final ReentrantLock state = new ReentrantLock();
    private final Condition wanted = state.newCondition();
    private final Condition flushed = state.newCondition();
    private final Map<String, Long> lastWrite = new ConcurrentHashMap<>();
    private final Upkeep upkeep;
    private final Thread flusher;
    private long issued;
    private long durable;
    private boolean closed;
    private @Nullable RuntimeException broken;

    Durability(MVStore store) {
        this.store = store;
        this.upkeep = new Upkeep(store);
        this.flusher = Thread.ofPlatform().daemon().name("accord-store").unstarted(this::flush);
        if (store.getFileStore() != null) {
            flusher.start();
        }
    }

    /** Works under the shared lock, and answers when all that it wrote is on disk. */
    <T> T write(String namespace, Supplier<T> work) {
        long ticket;
        T answer;
        messages.readLock().lock();
        try {
            answer = work.get();
        } finally {
            ticket = issue(namespace);
            messages.readLock().unlock();
        }
        awaitDurable(ticket);
        return answer;
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

    private long issue(String namespace) {
        state.lock();
        try {
            long ticket = ++issued;
            lastWrite.merge(namespace, ticket, Math::max);
            wanted.signal();
            return ticket;
        } finally {
            state.unlock();
        }
    }

    private void awaitDurable(long ticket) {
        if (store.getFileStore() == null) {
            return;
        }
        state.lock();
        try {
            while (durable < ticket) {
                if (broken != null) {
                    throw new IllegalStateException("the data file cannot be written", broken);
                }
                if (closed) {
                    throw new IllegalStateException("the embedded server is closed");
                }
                flushed.awaitUninterruptibly();
            }
        } finally {
            state.unlock();
        }
    }

    private void flush() {
        try {
            while (awaitWork()) {
                long ticket = commit();
                store.sync();
                settle(ticket);
            }
        } catch (RuntimeException fault) {
            fail(fault);
        }
    }

    private boolean awaitWork() {
        while (!awaitWorkBriefly()) {
            if (isClosed()) {
                return false;
            }
            if (upkeep.worthwhile()) {
                tidy();
            }
        }
        return true;
    }

    /** Whether there is work, at the latest when it is time for a step of upkeep. */
    private boolean awaitWorkBriefly() {
        state.lock();
        try {
            if (!closed && durable == issued) {
                long left = wanted.awaitNanos(Upkeep.IDLE.toNanos());
                return left > 0 && durable < issued;
            }
            return durable < issued;
        } catch (InterruptedException interrupted) {
            closed = true;
            return false;
        } finally {
            state.unlock();
        }
    }

    private boolean isClosed() {
        state.lock();
        try {
            return closed && durable == issued;
        } finally {
            state.unlock();
        }
    }

    private void tidy() {
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

    private void settle(long ticket) {
        state.lock();
        try {
            durable = ticket;
            flushed.signalAll();
        } finally {
            state.unlock();
        }
    }

    private void fail(RuntimeException fault) {
        state.lock();
        try {
            broken = fault;
            flushed.signalAll();
        } finally {
            state.unlock();
        }
    }

    @Override
    public void close() {
        state.lock();
        try {
            closed = true;
            wanted.signal();
        } finally {
            state.unlock();
        }
        try {
            if (flusher.isAlive()) {
                flusher.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
