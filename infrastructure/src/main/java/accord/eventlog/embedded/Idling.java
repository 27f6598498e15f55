package accord.eventlog.embedded;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Does something small now and then, on a thread of its own. */
final class Idling implements AutoCloseable {
    private final Runnable step;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Thread thread;
    private boolean closed;

    Idling(Runnable step) {
        this.step = step;
        this.thread = Thread.ofPlatform().daemon().name("accord-store").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (pause()) {
            step.run();
        }
    }

    private boolean pause() {
        lock.lock();
        try {
            if (!closed) {
                ended.awaitNanos(Upkeep.IDLE.toNanos());
            }
            return !closed;
        } catch (InterruptedException stopping) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            ended.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(); // at once where it never began
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
