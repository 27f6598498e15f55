package accord.eventlog.embedded;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Lets an answer out only when what it tells is on disk. Messages work under a shared lock; one of
 * those that wait commits for all of them under the exclusive one, so that no version on disk holds
 * half a message, and then forces the file. A write that asked for no journal is answered at once,
 * and is on disk with the next one that did, or after twice {@link Upkeep#IDLE}: never without what
 * was written before it.
 */
final class Durability implements AutoCloseable {
    private final MVStore store;
    private final ReentrantReadWriteLock messages = new ReentrantReadWriteLock(true);
    private final Tickets tickets;
    private final Upkeep upkeep;
    private final Idling idling;

    /** What had been written when it was tidied last. */
    private long before;

    Durability(MVStore store, Tickets tickets) {
        this.store = store;
        this.tickets = tickets;
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
            ticket = tickets.issue(namespace);
            messages.readLock().unlock();
        }
        if (wrote.test(answer)) {
            upkeep.awaited();
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
            tickets.issueLoosely();
            messages.readLock().unlock();
        }
    }

    /** Works under the shared lock, and answers when all that it may have read is on disk. */
    <T> T read(String namespace, Supplier<T> work) {
        long ticket;
        T answer;
        messages.readLock().lock();
        try {
            answer = work.get();
            ticket = tickets.lastOf(namespace);
        } finally {
            messages.readLock().unlock();
        }
        awaitDurable(ticket);
        return answer;
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

    /** Works while no message does, so that everything is whole. */
    <T> T alone(Supplier<T> work) {
        messages.writeLock().lock();
        try {
            return work.get();
        } finally {
            messages.writeLock().unlock();
        }
    }

    private void awaitDurable(long ticket) {
        while (tickets.mineToFlush(ticket)) {
            flush();
        }
    }

    private void flush() {
        try {
            long ticket = alone(this::commit);
            store.sync();
            tickets.settle(ticket);
        } catch (RuntimeException fault) {
            tickets.failed(fault);
        }
    }

    /** With no message at work, everything issued is whole. */
    private long commit() {
        long ticket = tickets.issued();
        store.commit();
        upkeep.afterCommit();
        return ticket;
    }

    /**
     * Brings to disk what nobody waits for, unless it came there with something that somebody
     * waited for; then, while nobody waits at all, a step of upkeep.
     */
    private void tidy() {
        long now = tickets.issued();
        awaitDurable(before);
        before = now;
        if (upkeep.worthwhile() && idle() && alone(this::step)) {
            store.sync();
        }
    }

    private boolean idle() {
        return tickets.visible() == tickets.issued();
    }

    private boolean step() {
        boolean done = upkeep.whileIdle();
        if (done) {
            store.commit();
        }
        return done;
    }

    @Override
    public void close() {
        idling.close();
        awaitDurable(tickets.issued());
    }
}
