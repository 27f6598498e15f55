package accord.eventlog.mongo;

import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a listener for each event after a position, on a thread of its own, until closed. */
final class Follower implements History.Following {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int STEP = 256;
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final MongoLog log;
    private final History history;
    private final Consumer<Recorded> listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread thread;
    private volatile boolean closed;
    private long told;

    Follower(MongoLog log, History history, long from, Consumer<Recorded> listener) {
        this.log = log;
        this.history = history;
        this.told = from;
        this.listener = listener;
        this.thread = Thread.ofPlatform().daemon().name("accord-follower").unstarted(this::run);
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                tellNext();
            } catch (InterruptedException ended) {
                closed = true;
            }
        }
    }

    private void tellNext() throws InterruptedException {
        long commit = Position.commit(told);
        List<Recorded> news = history.after(told, STEP);
        if (news.isEmpty()) {
            log.head().await(commit, LOOK);
        }
        for (Recorded recorded : news) {
            if (!closed) {
                tell(recorded);
            }
        }
    }

    private void tell(Recorded recorded) {
        try {
            log.streams()
                    .asKnown(() -> {
                        listener.accept(recorded);
                        return recorded;
                    });
        } catch (Exception fault) {
            LOG.error("A follower failed at position {}", recorded.position(), fault);
        }
        lock.lock();
        try {
            told = recorded.position();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean await(long position, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (told < position && left > 0 && !closed) {
                left = moved.awaitNanos(left);
            }
            return told >= position;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
