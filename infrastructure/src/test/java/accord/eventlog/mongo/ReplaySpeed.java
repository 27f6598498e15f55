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
    private static final int EVENTS = Integer.getInteger("accord.bench.replay", 96_000);

    /** Of which axon-mongo takes seconds to read, and not minutes. */
    private static final int FEW = EVENTS / 10;

    private ReplaySpeed() {}

    static void measure() {
        againstCursor();
        againstAxonMongo();
    }

    private static void againstCursor() {
        MongoDatabase database = LogBench.database(Store.DISK);
        try (MongoLog log = filled(database, EVENTS)) {
            EventStorageEngine ours = Peers.ours(log, database);
            DoubleSupplier replay = several(() -> replayed(ours, EVENTS));
            DoubleSupplier cursor = several(() -> cursor(database));
            Speed.warmUp(replay, cursor);
            Speed.figure("replay/cursor", Speed.ratio(replay, cursor), "ratio");
            DoubleSupplier bytes = several(() -> bytes(database));
            Speed.figure("replay/bytes", Speed.ratio(replay, bytes), "ratio");
        }
        database.drop();
    }

    private static void againstAxonMongo() {
        MongoDatabase database = LogBench.database(Store.DISK);
        MongoDatabase theirs = LogBench.database(Store.DISK);
        EventStorageEngine axonMongo = Peers.axonMongo(Store.DISK.client(), theirs);
        for (long at = 0; at < FEW; at += 100) {
            axonMongo.appendEvents(
                    LongStream.range(at, at + 100)
                            .mapToObj(each -> Peers.event("s", each))
                            .toList());
        }
        try (MongoLog log = filled(database, FEW)) {
            double their = replayed(axonMongo, FEW);
            double our = several(() -> replayed(Peers.ours(log, database), FEW)).getAsDouble();
            System.out.printf(Locale.ROOT, "  %.0f to %.0f events/s%n", our, their);
            Speed.figure("replay/axonMongo", our / their, "ratio");
        }
        database.drop();
        theirs.drop();
    }

    /** Opened anew, so that nothing is at hand. */
    private static MongoLog filled(MongoDatabase database, int events) {
        try (MongoLog log = MongoLog.open(database, "events", MongoLog.Settings.ALONE)) {
            EventStorageEngine ours = Peers.ours(log, database);
            List<Thread> threads =
                    IntStream.range(0, STREAMS)
                            .mapToObj(number ->
                                    Thread.ofPlatform()
                                            .start(() ->
                                                    fill(ours, "s" + number, events / STREAMS)))
                            .toList();
            threads.forEach(Speed::join);
        }
        return MongoLog.open(database, "events", MongoLog.Settings.ALONE);
    }

    private static void fill(EventStorageEngine engine, String stream, int events) {
        for (int at = 0; at < events; at++) {
            engine.appendEvents(Peers.event(stream, at));
        }
    }

    private static DoubleSupplier several(DoubleSupplier rate) {
        return () -> Speed.median(DoubleStream.generate(rate).limit(PASSES).toArray());
    }

    private static double replayed(EventStorageEngine engine, int events) {
        long[] seen = new long[1];
        double seconds =
                Speed.seconds(() -> {
                    try (var read = engine.readEvents(null, false)) {
                        read.forEach(event -> seen[0] += weight(event));
                    }
                });
        LogBench.unless(seen[0] == events, "not all events were replayed: " + seen[0]);
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
