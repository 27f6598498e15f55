package accord.eventlog.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what other nodes appended: when the server's change stream tells that there is
 * something, and where it has none, at an interval. What it finds it reads from the log; the change
 * stream only wakes.
 */
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int STEP = 256;
    private static final Duration PATIENCE = Duration.ofMillis(250);

    /** After so many silences of the change stream it looks all the same. */
    private static final int SILENCES = 4;

    private final Commits commits;
    private final Head head;
    private final Duration interval;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private boolean streams;
    private boolean reachable = true;
    private volatile boolean closed;

    /**
     * @param shared whether other nodes write, so that waiting for a change stream pays
     */
    Watch(Commits commits, Head head, Duration interval, boolean shared) {
        this.commits = commits;
        this.head = head;
        this.interval = interval;
        this.streams = shared;
        Thread.ofPlatform().daemon().name("accord-watch").start(this::run);
    }

    private void run() {
        while (pause()) {
            try {
                look();
                reachable = true;
                if (streams) {
                    follow();
                }
            } catch (MongoException unreachable) {
                tell(unreachable);
            } catch (LogFault fault) {
                LOG.error("Nothing more of the log is served: {}", fault.getMessage());
                return;
            } catch (IllegalStateException clientClosed) {
                LOG.debug("The watch ends with its client", clientClosed);
                return;
            }
        }
    }

    private void tell(MongoException unreachable) {
        if (reachable && !closed) {
            LOG.warn("The log cannot be read; trying on: {}", unreachable.getMessage());
        }
        reachable = false;
    }

    /** Looks whenever there is a change, and now and then where nothing tells of one. */
    private void follow() {
        try (MongoCursor<BsonDocument> changes = commits.changes(PATIENCE)) {
            look();
            int silences = 0;
            while (!closed) {
                @Nullable BsonDocument change = changes.tryNext();
                silences = change == null ? silences + 1 : 0;
                if (change == null ? silences % SILENCES == 0 : isNews(change)) {
                    look();
                }
            }
        } catch (MongoCommandException none) {
            LOG.debug("No change streams here; looking every {}", interval, none);
            streams = false;
        }
    }

    private boolean isNews(BsonDocument change) {
        long known = head.base().position();
        return !change.containsKey("documentKey")
                || !(change.getDocument("documentKey").get("_id") instanceof BsonInt64 position)
                || position.getValue() > known;
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

    /** Ends it; a look that is under way ends by itself. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            ended.signal();
        } finally {
            lock.unlock();
        }
    }
}
