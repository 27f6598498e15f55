package accord.eventlog.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.Arrays;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;

/** From an append on one node to a handler on another, one at a time. */
final class TailSpeed {
    private static final int SAMPLES = 500;

    private TailSpeed() {}

    static void measure() {
        MongoDatabase database = LogBench.database(Store.DISK);
        SynchronousQueue<Long> heard = new SynchronousQueue<>();
        try (MongoLog one = MongoLog.open(database, "events", MongoLog.Settings.SHARED);
                MongoLog other = MongoLog.open(database, "events", MongoLog.Settings.SHARED)) {
            MongoLogEngine engine = Peers.ours(other, database);
            LogStream stream = new LogStream(other, engine, engine.createHeadToken());
            Thread.ofPlatform().daemon().start(() -> hear(stream, heard));
            double[] took = new double[SAMPLES];
            sample(Peers.ours(one, database), heard, took);
            sample(Peers.ours(one, database), heard, took);
            Arrays.sort(took);
            Speed.figure("tail/p50", took[SAMPLES / 2], "ms");
            Speed.figure("tail/p99", took[SAMPLES * 99 / 100], "ms");
            Speed.figure("tail/max", took[SAMPLES - 1], "ms");
        }
        database.drop();
    }

    private static void sample(MongoLogEngine engine, SynchronousQueue<Long> heard, double[] took) {
        String stream = "s" + TimeOrderedIds.next();
        for (int at = 0; at < took.length; at++) {
            engine.appendEvents(Peers.event(stream, at));
            long appended = System.nanoTime();
            took[at] = Math.max(0, taken(heard) - appended) / 1e6;
        }
    }

    private static long taken(SynchronousQueue<Long> heard) {
        try {
            Long when = heard.poll(30, TimeUnit.SECONDS);
            LogBench.unless(when != null, "the other node never heard of it");
            return when;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void hear(LogStream stream, SynchronousQueue<Long> heard) {
        try {
            for (long expected = 1; ; expected++) {
                TrackedEventMessage<?> next = stream.nextAvailable();
                long when = System.nanoTime();
                long at = MongoLogEngine.position(next.trackingToken());
                LogBench.unless(Position.commit(at) == expected, "heard out of order");
                heard.put(when);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
