package accord.eventlog.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;

/**
 * Measures the log on the embedded server, on disk, each figure beside its baseline in the same
 * run; what was appended is read back. One event of about 300 bytes a commit.
 */
final class LogBench {
    private static final int WRITERS = 16;
    private static final long NANOS =
            Duration.ofMillis(Long.getLong("accord.bench.millis", 3_000)).toNanos();
    private static final int LARGE = Integer.getInteger("accord.bench.large", 50_000);

    private final MongoClient client = MongoClients.create(Store.DISK.address());
    private final EventSerializer serializer = EventSerializer.of(EventNames.of(List.of()));

    private LogBench() {}

    public static void main(String[] arguments) throws Exception {
        LogBench bench = new LogBench();
        bench.warmUp();
        bench.appends();
        bench.nodes();
        bench.aggregates();
        bench.replay();
        bench.tail();
        System.exit(0);
    }

    private static void figure(String id, double value, String unit) {
        System.out.printf(Locale.ROOT, "figure %s %.3f %s%n", id, value, unit);
    }

    private MongoDatabase database() {
        return client.getDatabase("bench-" + TimeOrderedIds.next());
    }

    private static MongoLog open(MongoDatabase database, MongoLog.Settings settings) {
        return MongoLog.open(database, "events", settings);
    }

    private void warmUp() throws Exception {
        try (MongoLog log = open(database(), MongoLog.Settings.ALONE)) {
            appendRate(List.of(log), WRITERS);
            appendRate(List.of(log), 1);
        }
        axonRate(WRITERS);
        insertRate(100);
    }

    private void appends() throws Exception {
        double many;
        double one;
        try (MongoLog log = open(database(), MongoLog.Settings.ALONE)) {
            many = appendRate(List.of(log), WRITERS);
            one = appendRate(List.of(log), 1);
        }
        System.out.printf(Locale.ROOT, "16 writers %.0f/s, 1 writer %.0f/s%n", many, one);
        figure("append16/insertMany", many / insertRate(100), "ratio");
        double single = insertRate(1);
        figure("append1/insertOne", one / single, "ratio");
        figure("durable16/ungrouped", many / single, "ratio");
        figure("append16/axonMongo", many / axonRate(WRITERS), "ratio");
    }

    private void nodes() throws Exception {
        double alone = nodeRate(1);
        figure("nodes2/1", nodeRate(2) / alone, "ratio");
        figure("nodes4/1", nodeRate(4) / alone, "ratio");
    }

    private double nodeRate(int count) throws Exception {
        MongoDatabase database = database();
        List<MongoLog> logs = new ArrayList<>();
        for (int node = 0; node < count; node++) {
            logs.add(open(database, MongoLog.Settings.SHARED));
        }
        double rate = appendRate(logs, WRITERS);
        logs.forEach(MongoLog::close);
        return rate;
    }

    /** Commits a second, all of them read back. */
    private static double appendRate(List<MongoLog> logs, int writers) throws Exception {
        ConcurrentHashMap<Long, Boolean> told = new ConcurrentHashMap<>();
        long before = logs.get(0).newest();
        double rate =
                rate(
                        writers,
                        writer -> {
                            String stream = "s" + TimeOrderedIds.next();
                            MongoLog log = logs.get((int) (writer % logs.size()));
                            AtomicLong sequence = new AtomicLong();
                            return () -> {
                                Entry entry = Samples.entry(stream, sequence.getAndIncrement());
                                told.put(log.append(List.of(entry)).position(), true);
                            };
                        });
        long after = logs.get(0).newest();
        if (told.size() != after - before || logs.get(0).check().range(1, after).isPresent()) {
            throw new IllegalStateException("what was appended is not what is there");
        }
        return rate;
    }

    private interface Writer {
        Runnable of(long number);
    }

    private static double rate(int writers, Writer writer) throws Exception {
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < writers; number++) {
            Runnable once = writer.of(number);
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                while (System.nanoTime() - start < NANOS) {
                                    once.run();
                                    done.incrementAndGet();
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return done.get() * 1e9 / (System.nanoTime() - start);
    }

    /** The driver's own: as many documents at once, the same bytes, the same indexes. */
    private double insertRate(int batch) throws Exception {
        MongoCollection<Commit> plain = new Commits(database(), "plain").plain();
        for (String field : List.of("e.k", "e.i", "c")) {
            plain.createIndex(Indexes.ascending(field), new IndexOptions().unique(true));
        }
        AtomicLong position = new AtomicLong();
        return batch
                * rate(
                        1,
                        number ->
                                () ->
                                        plain.insertMany(
                                                LongStream.range(0, batch)
                                                        .mapToObj(at -> sample(position))
                                                        .toList()));
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

    private double axonRate(int writers) throws Exception {
        EventStorageEngine engine = axon(database());
        return rate(
                writers,
                number -> {
                    String stream = "s" + TimeOrderedIds.next();
                    AtomicLong sequence = new AtomicLong();
                    return () -> engine.appendEvents(message(stream, sequence.getAndIncrement()));
                });
    }

    private EventStorageEngine axon(MongoDatabase database) {
        return MongoEventStorageEngine.builder()
                .mongoTemplate(
                        DefaultMongoTemplate.builder()
                                .mongoDatabase(client, database.getName())
                                .build())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    private static GenericDomainEventMessage<String> message(String stream, long sequence) {
        return new GenericDomainEventMessage<>("Sample", stream, sequence, "x".repeat(300));
    }

    private void aggregates() throws Exception {
        MongoDatabase database = database();
        try (MongoLog log = open(database, MongoLog.Settings.ALONE)) {
            fill(log, 1_000);
            double small = loadMillis(log);
            fill(log, LARGE);
            double large = loadMillis(log);
            System.out.printf(
                    Locale.ROOT,
                    "an aggregate of 20 events: %.2f ms with 1,000 in the log, %.2f ms with %,d%n",
                    small,
                    large,
                    LARGE);
            figure("aggregate20/growth", large / small, "ratio");
        }
    }

    /** Aggregates of 20 events, in two commits each. */
    private static void fill(MongoLog log, long events) {
        for (long aggregate = 10 * log.newest() / 20; aggregate < events / 20; aggregate++) {
            String stream = "aggregate-" + aggregate;
            log.append(entries(stream, 0, 10));
            log.append(entries(stream, 10, 20));
        }
    }

    private static List<Entry> entries(String stream, long from, long to) {
        return LongStream.range(from, to).mapToObj(at -> Samples.entry(stream, at)).toList();
    }

    private static double loadMillis(MongoLog log) {
        LongConsumer load = at -> log.stream("aggregate-" + at % 40, 0, 1_000);
        LongStream.range(0, 400).forEach(load);
        long start = System.nanoTime();
        LongStream.range(0, 1_000).forEach(load);
        return (System.nanoTime() - start) / 1e9;
    }

    private void replay() {
        MongoDatabase database = database();
        try (MongoLog log = open(database, MongoLog.Settings.ALONE)) {
            for (long at = 0; at < 20_000; at += 10) {
                log.append(entries("s", at, at + 10));
            }
        }
        try (MongoLog log = open(database, MongoLog.Settings.ALONE)) {
            double raw = millis(() -> database.getCollection("events").find().forEach(each -> {}));
            double ours = millis(() -> readAll(log));
            figure("replay/cursor", raw / ours, "ratio");
        }
    }

    private static void readAll(MongoLog log) {
        long head = log.newest();
        for (long at = 0; at < head; at += 100) {
            log.next(at, 100);
        }
    }

    private static double millis(Runnable work) {
        work.run();
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** From an append on one node to its being known on another, one at a time. */
    private void tail() throws Exception {
        MongoDatabase database = database();
        double[] took = new double[300];
        try (MongoLog one = open(database, MongoLog.Settings.SHARED);
                MongoLog other = open(database, MongoLog.Settings.SHARED)) {
            for (int at = 0; at < took.length; at++) {
                long expected = at;
                CountDownLatch heard = new CountDownLatch(1);
                AtomicLong when = new AtomicLong();
                Thread listening =
                        Thread.ofPlatform()
                                .start(() -> {
                                    hear(other, expected);
                                    when.set(System.nanoTime());
                                    heard.countDown();
                                });
                one.append(List.of(Samples.entry("s", at)));
                long appended = System.nanoTime();
                heard.await();
                listening.join();
                took[at] = Math.max(0, when.get() - appended) / 1e6;
            }
        }
        Arrays.sort(took);
        figure("tail/p50", took[took.length / 2], "ms");
        figure("tail/p99", took[took.length * 99 / 100], "ms");
        figure("tail/max", took[took.length - 1], "ms");
    }

    private static void hear(MongoLog log, long position) {
        try {
            log.head().await(position, Duration.ofSeconds(10));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
