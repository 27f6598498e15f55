package accord.eventlog.mongo;

import com.mongodb.MongoException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.bson.types.Binary;

/**
 * Appends to streams that others append to as well, tries again what it does not know, and keeps
 * snapshots. Events follow from their commit's id and place, so that anybody can try again.
 */
final class NodeWriter {
    private static final int STREAMS = 6;
    private static final int MOST_EVENTS = 4;
    private static final int MOST_TRIES = 3;

    private final MongoLog log;
    private final Snapshots snapshots;
    private final Clock clock;
    private final Random random;
    private final Consumer<String> lines;
    private final Map<String, Long> remembered = new HashMap<>();
    private final List<Op> unknown = new ArrayList<>();

    NodeWriter(MongoLog log, Snapshots snapshots, Clock clock, long seed, Consumer<String> lines) {
        this.log = log;
        this.snapshots = snapshots;
        this.clock = clock;
        this.random = new Random(seed);
        this.lines = lines;
    }

    /** One append, mostly. */
    void turn(int think) {
        try {
            switch (random.nextInt(12)) {
                case 0 -> snapshot("stream-" + random.nextInt(STREAMS));
                case 1, 2 -> settle();
                default -> append();
            }
        } catch (MongoException unreachable) {
            NodeProgram.pause(20);
        }
        if (think > 0) {
            NodeProgram.pause(random.nextInt(2 * think));
        }
    }

    /** Tries again what it does not know, now and then more than once. */
    void settle() {
        List<Op> again = List.copyOf(unknown);
        unknown.clear();
        again.forEach(this::again);
    }

    void again(Op op) {
        attempt(new Op(op.id(), op.keys(), op.start(), Op.NEVER, Op.Outcome.UNKNOWN, 0));
    }

    private void append() {
        List<String> keys = new ArrayList<>();
        int streams = random.nextInt(5) == 0 ? 2 : 1;
        int first = random.nextInt(STREAMS);
        for (int stream = first; stream < first + streams; stream++) {
            String name = "stream-" + stream % STREAMS;
            long next = next(name);
            int count = random.nextInt(3) == 0 ? 1 + random.nextInt(MOST_EVENTS) : 1;
            for (long sequence = next; sequence < next + count; sequence++) {
                keys.add(Entry.key(name, sequence));
            }
        }
        byte[] id = new byte[16];
        random.nextBytes(id);
        long start = System.nanoTime();
        attempt(new Op(new Binary(id), keys, start, Op.NEVER, Op.Outcome.UNKNOWN, 0));
    }

    /** Where the stream goes on, as it is stored, or as it was a while ago. */
    private long next(String stream) {
        long next =
                random.nextInt(4) == 0 && remembered.containsKey(stream)
                        ? remembered.get(stream)
                        : log.streams().lastSequence(stream).orElse(-1) + 1;
        remembered.put(stream, next);
        return next;
    }

    private void attempt(Op op) {
        lines.accept(NodeLines.began(op));
        Op.Outcome outcome;
        long position = 0;
        try {
            position = log.append(op.id(), entries(op)).position();
            outcome = Op.Outcome.DONE;
        } catch (Conflict conflict) {
            outcome = Op.Outcome.FAILED;
        } catch (OutcomeUnknown noAnswer) {
            outcome = Op.Outcome.UNKNOWN;
        }
        Op ended = op.ended(outcome, System.nanoTime(), position);
        lines.accept(NodeLines.ended(ended));
        if (outcome == Op.Outcome.UNKNOWN && random.nextInt(MOST_TRIES) > 0) {
            unknown.add(ended);
        }
    }

    private List<Entry> entries(Op op) {
        String id = HexFormat.of().formatHex(op.id().getData());
        long now = Times.nanos(clock.instant());
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < op.keys().size(); at++) {
            String payload =
                    "{\"bed\":\"%s\",\"soil\":\"LOAM\"}".formatted((id + at).repeat(1 + at * 3));
            String key = op.keys().get(at);
            entries.add(
                    new Entry(
                            id + '-' + at,
                            Entry.streamOf(key),
                            Entry.sequenceOf(key),
                            "Bed",
                            "garden.bed-dug",
                            "1",
                            now,
                            new Binary(payload.getBytes(StandardCharsets.UTF_8)),
                            new Binary("{}".getBytes(StandardCharsets.UTF_8))));
        }
        return entries;
    }

    private void snapshot(String stream) {
        Fold before = snapshots.of(stream).map(Fold::of).orElse(Fold.EMPTY);
        Fold now =
                before.after(
                        log.streams().from(stream, before.sequence() + 1, 10_000).stream()
                                .map(MongoLog.Placed::entry)
                                .toList());
        if (now.sequence() > before.sequence()) {
            snapshots.store(
                    new Entry(
                            stream,
                            stream,
                            now.sequence(),
                            "Bed",
                            "garden.bed",
                            "1",
                            Times.nanos(clock.instant()),
                            now.state(),
                            new Binary(new byte[0])));
        }
    }
}
