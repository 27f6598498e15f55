package accord.eventlog.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Commits a second, one event of about 300 bytes each. */
final class AppendSpeed {
    static final int WRITERS = 16;
    private static final int MANY = 100;

    private final Store store;

    AppendSpeed(Store store) {
        this.store = store;
    }

    void measure() {
        Speed.warmUp(() -> ours(WRITERS), () -> driver(MANY));
        Speed.figure(
                "append16/insertMany",
                Speed.ratio(() -> ours(WRITERS), () -> driver(MANY)),
                "ratio");
        Speed.warmUp(() -> ours(1), () -> driver(1));
        Speed.figure("append1/insertOne", Speed.ratio(() -> ours(1), () -> driver(1)), "ratio");
        Speed.warmUp(() -> ours(WRITERS), this::axonMongo);
        Speed.figure(
                "append16/axonMongo", Speed.ratio(() -> ours(WRITERS), this::axonMongo), "ratio");
    }

    void measureGrouping() {
        Speed.warmUp(() -> ours(WRITERS), this::ungrouped);
        Speed.figure(
                "durable16/ungrouped", Speed.ratio(() -> ours(WRITERS), this::ungrouped), "ratio");
    }

    private double ours(int writers) {
        return ours(writers, MongoLog.Settings.ALONE);
    }

    private double ungrouped() {
        return ours(WRITERS, MongoLog.Settings.ALONE.withBatch(1));
    }

    private double ours(int writers, MongoLog.Settings settings) {
        MongoDatabase database = LogBench.database(store);
        try (MongoLog log = MongoLog.open(database, "events", settings)) {
            return ours(List.of(log), writers);
        } finally {
            database.drop();
        }
    }

    /** All nodes' together; what they were told is there, once, and hashed. */
    static double ours(List<MongoLog> nodes, int writers) {
        Set<Long> told = ConcurrentHashMap.newKeySet();
        double rate =
                Speed.rate(
                        writers,
                        number -> {
                            String stream = "s" + TimeOrderedIds.next();
                            MongoLog log = nodes.get(number % nodes.size());
                            AtomicLong sequence = new AtomicLong();
                            return () ->
                                    told.add(
                                            log.append(
                                                            List.of(
                                                                    Samples.entry(
                                                                            stream,
                                                                            sequence
                                                                                    .getAndIncrement())))
                                                    .position());
                        });
        long head = nodes.get(0).newest();
        LogBench.unless(
                told.size() == head && nodes.get(0).check().range(1, head).isEmpty(),
                "what was appended is not what is there");
        return rate;
    }

    /** The driver's own, one thread: the same bytes, the same indexes. */
    private double driver(int batch) {
        MongoDatabase database = LogBench.database(store);
        MongoCollection<Commit> plain = new Commits(database, "plain").plain();
        for (String field : List.of("e.k", "e.i", "c")) {
            plain.createIndex(Indexes.ascending(field), new IndexOptions().unique(true));
        }
        AtomicLong position = new AtomicLong();
        double rate =
                batch
                        * Speed.rate(
                                1,
                                number ->
                                        batch == 1
                                                ? () -> plain.insertOne(sample(position))
                                                : () -> plain.insertMany(samples(batch, position)));
        LogBench.unless(plain.countDocuments() == position.get(), "not all documents are there");
        database.drop();
        return rate;
    }

    private static List<Commit> samples(int count, AtomicLong position) {
        return LongStream.range(0, count).mapToObj(at -> sample(position)).toList();
    }

    private static Commit sample(AtomicLong position) {
        long at = position.incrementAndGet();
        return new Commit(
                at,
                TimeOrderedIds.nextBinary(),
                Leaf.NONE,
                at,
                List.of(Samples.entry("s", at)),
                Leaf.NONE);
    }

    private double axonMongo() {
        MongoDatabase database = LogBench.database(store);
        EventStorageEngine engine = Peers.axonMongo(store.client(), database);
        double rate =
                Speed.rate(
                        WRITERS,
                        number -> {
                            String stream = "s" + TimeOrderedIds.next();
                            AtomicLong sequence = new AtomicLong();
                            return () ->
                                    engine.appendEvents(
                                            Peers.event(stream, sequence.getAndIncrement()));
                        });
        database.drop();
        return rate;
    }
}
