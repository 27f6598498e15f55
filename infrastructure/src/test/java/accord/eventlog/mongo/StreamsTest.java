package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a read of a stream has seen, on two nodes, whatever each knows of it already. */
@OnEveryStore
class StreamsTest extends OnTwoNodes {
    private static final int STREAMS = 6;
    private static final int TURNS = 1_500;

    StreamsTest(Store store) {
        super(store);
    }

    private static List<Long> sequences(MongoLog on, String stream, long from, int limit) {
        return on.streams().from(stream, from, limit).stream()
                .map(placed -> placed.entry().sequence())
                .toList();
    }

    @Test
    void each_read_has_seen_all_that_was_acknowledged_on_whatever_node() {
        Random random = new Random(20_261_127);
        Map<String, Long> ends = new HashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            String stream = "stream-" + random.nextInt(STREAMS);
            MongoLog on = random.nextBoolean() ? log : otherNode;
            long end = ends.getOrDefault(stream, 0L);
            if (random.nextInt(3) == 0) {
                int count = 1 + random.nextInt(3);
                on.append(
                        LongStream.range(end, end + count)
                                .mapToObj(at -> Samples.entry(stream, at))
                                .toList());
                ends.put(stream, end + count);
            } else {
                long from = random.nextLong(end + 2);
                int limit = 1 + random.nextInt(200);
                assertThat(sequences(on, stream, from, limit))
                        .as("turn %d: %s from %d, at most %d of %d", turn, stream, from, limit, end)
                        .containsExactlyElementsOf(
                                LongStream.range(from, Math.max(from, Math.min(end, from + limit)))
                                        .boxed()
                                        .toList());
            }
        }
    }

    @Test
    void several_reads_as_of_now_have_seen_what_was_acknowledged_before() {
        know("a");
        know("b");
        append(otherNode, "a", 1);
        append(otherNode, "b", 1);
        List<List<Long>> read =
                log.streams()
                        .asOfNow(() ->
                                List.of(sequences(log, "a", 0, 9), sequences(log, "b", 1, 9)));
        assertThat(read).containsExactly(List.of(0L, 1L), List.of(1L));
    }

    @Test
    void they_look_once_others_each_time_and_a_projections_never() throws Exception {
        know("a");
        know("b");
        AtomicInteger looks = new AtomicInteger();
        Streams streams = new Streams(commits(), new Head(Head.Base.EMPTY), looks::incrementAndGet);
        Callable<Integer> both =
                () -> streams.from("a", 0, 9).size() + streams.from("b", 0, 9).size();
        assertThat(both.call()).isEqualTo(2);
        assertThat(looks).as("what is not known yet is read").hasValue(0);
        both.call();
        assertThat(looks).hasValue(2);
        streams.asOfNow(() -> List.of(streams.from("a", 1, 9), streams.from("b", 1, 9)));
        assertThat(looks).hasValue(3);
        streams.asKnown(both);
        assertThat(looks).hasValue(3);
        streams.asKnown(() -> streams.asOfNow(() -> streams.from("a", 1, 9)));
        assertThat(looks).as("an act within looks").hasValue(4);
    }

    @Test
    void what_came_while_a_stream_was_read_is_not_missed() {
        append(log, "a", 0);
        append(log, "a", 1);
        Head head = new Head(Head.Base.EMPTY);
        head.learn(commits().next(0, 2));
        head.ends("a", 1, 0);
        assertThat(head.stream("a", 1, 9)).hasSize(1);
    }

    private Commits commits() {
        return new Commits(database, "events", log.id());
    }

    @Test
    void they_have_seen_what_this_node_appended_between_them() {
        know("a");
        List<Long> second =
                log.streams()
                        .asOfNow(() -> {
                            sequences(log, "a", 0, 9);
                            append(log, "a", 1);
                            return sequences(log, "a", 0, 9);
                        });
        assertThat(second).containsExactly(0L, 1L);
    }

    @Test
    void a_read_after_them_looks_again() {
        know("a");
        log.streams().asOfNow(() -> sequences(log, "a", 0, 9));
        append(otherNode, "a", 1);
        assertThat(sequences(log, "a", 0, 9)).containsExactly(0L, 1L);
    }

    /** Has the log know where a stream of one event ends. */
    private void know(String stream) {
        append(log, stream, 0);
        assertThat(sequences(log, stream, 0, 9)).containsExactly(0L);
    }

    private static void append(MongoLog on, String stream, long sequence) {
        on.append(List.of(Samples.entry(stream, sequence)));
    }
}
