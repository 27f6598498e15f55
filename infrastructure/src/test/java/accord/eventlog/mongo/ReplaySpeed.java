package accord.eventlog.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.bson.RawBsonDocument;

/** Events a second, from the first to the last. */
final class ReplaySpeed {
    private static final int STREAMS = 64;
    private static final int PASSES = 5;
    private static final int EVENTS = Integer.getInteger("accord.bench.replay", 9_600);

    private ReplaySpeed() {}

    static void measure() {
        MongoDatabase database = LogBench.database(Store.DISK);
        MongoDatabase theirs = LogBench.database(Store.DISK);
        EventStorageEngine axonMongo = Peers.axonMongo(Store.DISK.client(), theirs);
        fill(database, axonMongo);
        try (MongoLog log = MongoLog.open(database, "events", MongoLog.Settings.ALONE)) {
            EventStorageEngine ours = Peers.ours(log, database);
            Speed.warmUp(several(() -> replayed(ours)), several(() -> cursor(database)));
            Speed.figure(
                    "replay/cursor",
                    Speed.ratio(several(() -> replayed(ours)), several(() -> cursor(database))),
                    "ratio");
            Speed.figure(
                    "replay/bytes",
                    Speed.ratio(several(() -> replayed(ours)), several(() -> bytes(database))),
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
                    IntStream.range(0, STREAMS)
                            .mapToObj(number ->
                                    Thread.ofPlatform().start(() -> fill(ours, "s" + number)))
                            .toList();
            threads.forEach(Speed::join);
        }
        for (long at = 0; at < EVENTS; at += 100) {
            axonMongo.appendEvents(
                    LongStream.range(at, at + 100)
                            .mapToObj(each -> Peers.event("s", each))
                            .toList());
        }
    }

    private static void fill(EventStorageEngine engine, String stream) {
        for (int at = 0; at < EVENTS / STREAMS; at++) {
            engine.appendEvents(Peers.event(stream, at));
        }
    }

    private static DoubleSupplier several(DoubleSupplier rate) {
        return () -> Speed.median(DoubleStream.generate(rate).limit(PASSES).toArray());
    }

    private static double replayed(EventStorageEngine engine) {
        long[] seen = new long[1];
        double seconds =
                Speed.seconds(() -> {
                    try (var events = engine.readEvents(null, false)) {
                        events.forEach(event -> seen[0] += weight(event));
                    }
                });
        LogBench.unless(seen[0] == EVENTS, "not all events were replayed: " + seen[0]);
        return seen[0] / seconds;
    }

    private static int weight(TrackedEventMessage<?> event) {
        return event instanceof DomainEventMessage<?> ? 1 : 0;
    }

    /** The driver's documents, as they come. */
    private static double cursor(MongoDatabase database) {
        return read(database.getCollection("events"));
    }

    /** The bytes only, which nobody looks into. */
    private static double bytes(MongoDatabase database) {
        return read(database.getCollection("events", RawBsonDocument.class));
    }

    private static double read(MongoCollection<?> documents) {
        long[] seen = new long[1];
        double seconds = Speed.seconds(() -> documents.find().forEach(document -> seen[0]++));
        LogBench.unless(seen[0] == EVENTS, "not all documents were read");
        return seen[0] / seconds;
    }
}
