package accord.eventlog.mongo;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Loads of an aggregate of 20 events, each of a commit of its own. */
final class AggregateSpeed {
    private static final int LENGTH = 20;
    private static final int PAGE = 256;
    private static final int PROBED = 50;
    private static final int FEW = PROBED * LENGTH;
    private static final int MANY = Integer.getInteger("accord.bench.large", 1_000_000);

    private AggregateSpeed() {}

    static void measure() {
        MongoDatabase small = LogBench.database(Store.DISK);
        MongoDatabase large = LogBench.database(Store.DISK);
        EventStorageEngine jdbc = jdbc();
        probes(jdbc);
        try (MongoLog few = MongoLog.open(small, "events", MongoLog.Settings.ALONE);
                MongoLog many = MongoLog.open(large, "events", MongoLog.Settings.ALONE)) {
            EventStorageEngine ours = Peers.ours(few, small);
            EventStorageEngine among = Peers.ours(many, large);
            probes(ours);
            probes(among);
            Speed.warmUp(() -> loads(ours), () -> loads(jdbc));
            Speed.figure(
                    "aggregate20/jdbcH2",
                    Speed.ratio(() -> loads(ours), () -> loads(jdbc)),
                    "ratio");
            fill(many);
            heap(many);
            Speed.warmUp(() -> loads(ours), () -> loads(among));
            System.out.printf("  loads a second with %,d events to those with %,d%n", FEW, MANY);
            Speed.figure(
                    "aggregate20/growth",
                    Speed.ratio(() -> loads(ours), () -> loads(among)),
                    "ratio");
        }
        small.drop();
        large.drop();
    }

    private static EventStorageEngine jdbc() {
        try {
            return Peers.jdbcH2(Files.createTempDirectory("accord-bench"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void probes(EventStorageEngine engine) {
        for (int at = 0; at < LENGTH; at++) {
            for (int aggregate = 0; aggregate < PROBED; aggregate++) {
                engine.appendEvents(Peers.event("probed-" + aggregate, at));
            }
        }
    }

    /** Others, each whole in one commit. */
    private static void fill(MongoLog log) {
        List<Thread> threads = new ArrayList<>();
        int each = (MANY - FEW) / LENGTH / AppendSpeed.WRITERS;
        for (int writer = 0; writer < AppendSpeed.WRITERS; writer++) {
            String writers = "filled-" + writer + "-";
            threads.add(
                    Thread.ofPlatform()
                            .start(() ->
                                    LongStream.range(0, each)
                                            .forEach(at -> log.append(aggregate(writers + at)))));
        }
        threads.forEach(Speed::join);
        LogBench.unless(
                log.newest() == FEW + (long) each * AppendSpeed.WRITERS, "not all are there");
    }

    /** How much more is in use after the whole log was read, page by page. */
    private static void heap(MongoLog log) {
        long before = used();
        long most = 0;
        long read = 0;
        for (long at = 0; at < log.head().base().position(); at += PAGE) {
            read += log.next(at, PAGE).stream().mapToInt(each -> each.entries().size()).sum();
            most = at % (100 * PAGE) == 0 ? Math.max(most, used()) : most;
        }
        System.out.printf("  %,d events read%n", read);
        Speed.figure("replay/heap", (most - before) / 1e6, "MB");
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static List<Entry> aggregate(String stream) {
        return LongStream.range(0, LENGTH).mapToObj(at -> Samples.entry(stream, at)).toList();
    }

    /** A second. */
    private static double loads(EventStorageEngine engine) {
        long[] next = new long[1];
        return Speed.rate(
                1,
                number ->
                        () -> {
                            long[] seen = new long[1];
                            engine.readEvents("probed-" + next[0]++ % PROBED, 0)
                                    .forEachRemaining(
                                            event -> seen[0] += length(event.getPayload()));
                            LogBench.unless(seen[0] == LENGTH * 298L, "not the whole aggregate");
                        });
    }

    private static long length(Object payload) {
        return ((String) payload).length();
    }
}
