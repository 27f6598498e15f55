package accord.eventlog.mongo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Whose turn it is to write, one at a time. Who comes while nobody writes has the turn himself, and
 * no other thread is woken for him; who comes later waits, and what waits is written together by
 * the committer's thread. That thread lingers for those whom it has just answered, since they are
 * likely to come again: for a part of the time that a write takes, and only for as many as there
 * were.
 */
final class Turns {
    private static final int BATCH_BYTES = 8 << 20;
    private static final long LONGEST_LINGER = 2_000_000;
    private static final int PART = 4;

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition passed = lock.newCondition();
    private final Condition gathered = lock.newCondition();
    private final Deque<Draft> waiting = new ArrayDeque<>();
    private boolean taken;
    private boolean handedOver;
    private boolean closed;
    private int expected = 1;
    private long began;
    private long took;

    /**
     * @param most commits to be written together
     */
    Turns(int most) {
        this.most = most;
    }

    /** True where it is the caller's turn to write it; otherwise the committer's thread will. */
    boolean mine(Draft draft) {
        lock.lock();
        try {
            if (closed) {
                throw new EventStoreException("The log is closed.");
            }
            if (!taken) {
                taken = true;
                began = System.nanoTime();
                return true;
            }
            waiting.add(draft);
            if (waiting.size() == expected) {
                gathered.signal();
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Ends a turn that {@link #mine} gave. */
    void end() {
        lock.lock();
        try {
            ended(1);
            handedOver = !waiting.isEmpty();
            taken = handedOver;
            passed.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends the thread's turn, if it had one, and waits for its next; empty when all is closed.
     *
     * @param written how many it wrote
     */
    List<Draft> next(int written) {
        lock.lock();
        try {
            if (written > 0) {
                ended(written);
            }
            handedOver |= written > 0;
            while (true) {
                while (!handedOver) {
                    if (closed && !taken) {
                        return List.of();
                    }
                    passed.awaitUninterruptibly();
                }
                handedOver = false;
                linger();
                if (!waiting.isEmpty()) {
                    began = System.nanoTime();
                    return batch();
                }
                taken = false;
            }
        } finally {
            lock.unlock();
        }
    }

    private void ended(int written) {
        took = System.nanoTime() - began;
        expected = Math.min(most, written + waiting.size());
    }

    private void linger() {
        long left = Math.min(LONGEST_LINGER, took / PART);
        try {
            while (waiting.size() < expected && expected > 1 && left > 0 && !closed) {
                left = gathered.awaitNanos(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Draft> batch() {
        List<Draft> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < most && !waiting.isEmpty()) {
            bytes += waiting.element().size();
            if (bytes > BATCH_BYTES && !batch.isEmpty()) {
                break;
            }
            batch.add(waiting.remove());
        }
        return batch;
    }

    /** Lets nobody in any more; those who wait are still served. */
    void close() {
        lock.lock();
        try {
            closed = true;
            passed.signal();
            gathered.signal();
        } finally {
            lock.unlock();
        }
    }
}
