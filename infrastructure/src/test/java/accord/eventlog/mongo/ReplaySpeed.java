package accord.eventlog.mongo;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Locale;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.bson.RawBsonDocument;

/** Events a second, from the first to the last. */
final class ReplaySpeed {
    private static final int EVENTS = Integer.getInteger("accord.bench.replay", 20_000);

    private ReplaySpeed() {}

    static void measure() {
        MongoDatabase database = LogBench.database(Store.DISK);
        MongoDatabase theirs = LogBench.database(Store.DISK);
        EventStorageEngine axonMongo = Peers.axonMongo(Store.DISK.client(), theirs);
        fill(database, axonMongo);
        try (MongoLog log = MongoLog.open(database, "events", MongoLog.Settings.ALONE)) {
            EventStorageEngine ours = Peers.ours(log, database);
            replayed(ours);
            cursor(database);
            Speed.figure(
                    "replay/cursor",
                    Speed.ratio(() -> replayed(ours), () -> cursor(database)),
                    "ratio");
            double their = replayed(axonMongo);
            double our = replayed(ours);
            System.out.printf(Locale.ROOT, "  %.0f to %.0f events/s%n", our, their);
            Speed.figure("replay/axonMongo", our / their, "ratio");
        }
        database.drop();
        theirs.drop();
    }

    private static void fill(MongoDatabase database, EventStorageEngine axonMongo) {
        try (MongoLog log = MongoLog.open(database, "events", MongoLog.Settings.ALONE)) {
            EventStorageEngine ours = Peers.ours(log, database);
            List<Thread> threads =
                    java.util.stream.IntStream.range(0, 64)
                            .mapToObj(number ->
                                    Thread.ofPlatform().start(() -> fill(ours, "s" + number)))
                            .toList();
            threads.forEach(Speed::join);
        }
        for (long at = 0; at < EVENTS; at += 100) {
            axonMongo.appendEvents(
                    java.util.stream.LongStream.range(at, at + 100)
                            .mapToObj(each -> Peers.event("s", each))
                            .toList());
        }
    }

    private static void fill(EventStorageEngine engine, String stream) {
        for (int at = 0; at < EVENTS / 64; at++) {
            engine.appendEvents(Peers.event(stream, at));
        }
    }

    private static double replayed(EventStorageEngine engine) {
        long[] seen = new long[1];
        double seconds =
                Speed.seconds(() -> {
                    try (var events = engine.readEvents(null, false)) {
                        events.forEach(event -> seen[0] += weight(event));
                    }
                });
        LogBench.unless(seen[0] >= EVENTS / 64 * 64, "not all events were replayed: " + seen[0]);
        return seen[0] / seconds;
    }

    private static int weight(TrackedEventMessage<?> event) {
        return event instanceof DomainEventMessage<?> ? 1 : 0;
    }

    private static double cursor(MongoDatabase database) {
        long[] seen = new long[1];
        double seconds =
                Speed.seconds(() ->
                        database.getCollection("events", RawBsonDocument.class)
                                .find()
                                .forEach(document -> seen[0]++));
        LogBench.unless(seen[0] == EVENTS / 64 * 64, "not all documents were read");
        return seen[0] / seconds;
    }
}
