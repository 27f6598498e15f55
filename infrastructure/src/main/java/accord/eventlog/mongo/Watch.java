package accord.eventlog.mongo;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks, at an interval, for what other nodes appended. */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int STEP = 256;

    private final Commits commits;
    private final Head head;
    private final Duration interval;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Thread thread;
    private boolean closed;

    Watch(Commits commits, Head head, Duration interval) {
        this.commits = commits;
        this.head = head;
        this.interval = interval;
        this.thread = Thread.ofPlatform().daemon().name("accord-watch").unstarted(this::run);
        thread.start();
    }

    private void run() {
        boolean reachable = true;
        while (pause()) {
            try {
                look();
                reachable = true;
            } catch (MongoException unreachable) {
                if (reachable) {
                    LOG.warn("The log cannot be read; trying on: {}", unreachable.getMessage());
                }
                reachable = false;
            } catch (LogFault fault) {
                LOG.error("Nothing more of the log is served: {}", fault.getMessage());
                return;
            }
        }
    }

    /** Looks now. */
    void look() {
        List<Commit> news = commits.next(head.base().position(), STEP);
        while (!news.isEmpty()) {
            head.learn(news);
            news = news.size() < STEP ? List.of() : commits.next(head.base().position(), STEP);
        }
    }

    private boolean pause() {
        lock.lock();
        try {
            if (!closed) {
                ended.awaitNanos(interval.toNanos());
            }
            return !closed;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
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
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
