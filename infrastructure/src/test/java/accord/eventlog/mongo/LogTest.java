package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** What a log promises, on every store. */
@OnEveryStore
class LogTest extends OnTwoNodes {
    LogTest(Store store) {
        super(store);
    }

    private Commit one(MongoLog on, String stream, long sequence) {
        return on.append(List.of(Samples.entry(stream, sequence)));
    }

    private MongoLogEngine engine() {
        MongoLogEngine.Builder builder = MongoLogEngine.on(log, new Snapshots(database, "events"));
        builder.eventSerializer(TestSerializer.xStreamSerializer());
        builder.snapshotSerializer(TestSerializer.xStreamSerializer());
        return builder.build();
    }

    private List<Long> positions(List<Commit> commits) {
        return commits.stream().map(Commit::position).toList();
    }

    @Test
    void positions_are_one_two_three_on_whatever_node() {
        assertThat(one(log, "a", 0).position()).isEqualTo(1);
        assertThat(one(otherNode, "b", 0).position()).isEqualTo(2);
        assertThat(one(log, "b", 1).position()).isEqualTo(3);
        assertThat(otherNode.newest()).isEqualTo(3);
        assertThat(positions(otherNode.next(0, 10))).containsExactly(1L, 2L, 3L);
        assertThat(positions(log.next(1, 1))).containsExactly(2L);
        assertThat(log.next(3, 10)).isEmpty();
        assertThat(log.check().range(1, 3)).isEmpty();
    }

    @Test
    void a_place_in_a_stream_is_given_once() {
        one(log, "a", 0);
        assertThatThrownBy(() -> one(log, "a", 0)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> one(otherNode, "a", 0)).isInstanceOf(Conflict.class);
        assertThat(one(otherNode, "a", 1).position()).isEqualTo(2);
    }

    @Test
    void one_that_conflicts_does_not_take_the_rest_with_it() {
        one(log, "taken", 0);
        List<Entry> both = List.of(Samples.entry("free", 0), Samples.entry("taken", 0));
        assertThatThrownBy(() -> otherNode.append(both)).isInstanceOf(Conflict.class);
        assertThat(log.streams().lastSequence("free")).isEmpty();
        assertThat(one(otherNode, "free", 0).position()).isEqualTo(2);
    }

    @Test
    void an_events_id_is_given_once() {
        Entry entry = Samples.entry("a", 0);
        log.append(List.of(entry));
        Entry again =
                new Entry(
                        entry.id(),
                        "b",
                        0,
                        entry.aggregate(),
                        entry.type(),
                        entry.revision(),
                        entry.at(),
                        entry.payload(),
                        entry.metadata());
        assertThatThrownBy(() -> otherNode.append(List.of(again))).isInstanceOf(Conflict.class);
    }

    @Test
    void the_same_commit_again_acts_once_on_whatever_node() {
        Binary id = new Binary(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
        long first = log.append(id, List.of(Samples.entry("a", 0))).position();
        assertThat(otherNode.append(id, List.of(Samples.entry("a", 1))).position())
                .isEqualTo(first);
        assertThat(log.newest()).isEqualTo(1);
    }

    @Test
    void a_commits_events_are_whole_and_in_order() {
        log.append(LongStream.range(0, 300).mapToObj(at -> Samples.entry("a", at)).toList());
        assertThat(otherNode.newest()).isEqualTo(1);
        Commit stored = otherNode.next(0, 1).get(0);
        assertThat(stored.entries())
                .extracting(Entry::sequence)
                .containsExactlyElementsOf(LongStream.range(0, 300).boxed().toList());
        assertThat(otherNode.streams().from("a", 120, 3))
                .extracting(placed -> placed.entry().sequence())
                .containsExactly(120L, 121L, 122L);
    }

    @Test
    void a_stream_is_found_whole_among_others() {
        for (long at = 0; at < 150; at++) {
            log.append(List.of(Samples.entry("a", at), Samples.entry("b", at)));
        }
        assertThat(otherNode.streams().from("a", 0, 1_000)).hasSize(150);
        assertThat(otherNode.streams().from("a", 140, 1_000)).hasSize(10);
        assertThat(otherNode.streams().from("a", 0, 70)).hasSize(70);
        assertThat(otherNode.streams().from("c", 0, 70)).isEmpty();
        assertThat(otherNode.streams().lastSequence("a")).hasValue(149);
        assertThat(otherNode.streams().lastSequence("c")).isEmpty();
    }

    @Test
    void what_is_read_is_what_was_written() {
        Entry given = Samples.entry("stream#with#hashes", 7, "žluťoučký kůň", -5);
        log.append(List.of(given));
        assertThat(otherNode.newest()).isEqualTo(1);
        assertThat(otherNode.next(0, 1).get(0).entries()).containsExactly(given);
    }

    @Test
    void a_reader_on_another_node_is_woken() {
        List<Long> heard = new ArrayList<>();
        otherNode.head().onMove(() -> heard.add(otherNode.head().base().position()));
        one(log, "a", 0);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(heard).contains(1L));
    }

    @Test
    void a_reader_beyond_the_head_is_refused() {
        one(log, "a", 0);
        MongoLogEngine engine = engine();
        assertThatThrownBy(() ->
                        new LogStream(
                                log, engine, new GlobalSequenceTrackingToken(Position.of(2, 0))))
                .isInstanceOf(LogFault.class)
                .hasMessageContaining("stands at position 2, but the log ends at 1");
        new LogStream(log, engine, engine.createHeadToken()).close();
    }

    @Test
    void a_commit_that_is_too_large_is_refused() {
        assertThatThrownBy(() -> log.append(List.of())).isInstanceOf(EventStoreException.class);
        Entry large = Samples.entry("a", 0, "x".repeat(Draft.BYTES), 0);
        assertThatThrownBy(() -> log.append(List.of(large)))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("at most 15,728,640 bytes");
        assertThat(log.newest()).isZero();
    }

    @Test
    void times_are_found_by_position() {
        for (long at = 0; at < 20; at++) {
            log.append(List.of(Samples.entry("a", at, "", 100 * (at % 7 == 6 ? at - 3 : at))));
        }
        assertThat(Times.before(log, -1)).isLessThan(Position.of(1, 0));
        assertThat(Times.before(log, 1_000)).isEqualTo(Position.of(11, 0) - 1);
        assertThat(Times.before(log, 5_000)).isEqualTo(Position.of(20, 0));
    }

    @Test
    void a_changed_byte_is_found() {
        fill(5);
        change(3, "e.0.p", new Binary(new byte[] {1}));
        assertThat(log.check().range(1, 5))
                .map(LogCheck.Finding::commit)
                .isEqualTo(Optional.of(3L));
        assertThat(log.check().range(4, 5)).isEmpty();
    }

    @Test
    void a_changed_byte_is_not_served() {
        fill(5);
        change(3, "e.0.p", new Binary(new byte[] {1}));
        MongoLog reader = fresh();
        assertThatThrownBy(() -> reader.next(0, 5))
                .isInstanceOf(LogFault.class)
                .hasMessageContaining("position 3 does not have the hash");
        assertThatThrownBy(() -> reader.streams().from("a", 0, 10)).isInstanceOf(LogFault.class);
        assertThat(positions(reader.next(0, 2))).containsExactly(1L, 2L);
    }

    @Test
    void a_log_that_is_given_anothers_id_is_not_opened() {
        fill(2);
        database.getCollection("events.about")
                .updateOne(Filters.eq("_id", "log"), Updates.set("log", "another"));
        assertThatThrownBy(this::fresh)
                .isInstanceOf(LogFault.class)
                .hasMessageContaining("position 2 does not have the hash");
    }

    @Test
    void a_commit_with_a_new_hash_of_its_own_is_found() {
        fill(5);
        Commit third = log.next(2, 1).get(0);
        Commit forged =
                new Commit(
                        3,
                        third.id(),
                        third.previous(),
                        third.latest() + 1,
                        third.entries(),
                        third.hash());
        change(3, "x", forged.latest());
        change(3, "h", Leaf.of(log.id(), forged));
        assertThat(log.check().range(1, 5))
                .map(LogCheck.Finding::commit)
                .isEqualTo(Optional.of(4L));
        assertThatThrownBy(() -> fresh().next(0, 5))
                .isInstanceOf(LogFault.class)
                .hasMessageContaining("forks at position 4");
    }

    @Test
    void a_hole_stops_readers_before_it() {
        fill(5);
        events().deleteOne(Filters.eq("_id", 3L));
        assertThat(log.check().range(1, 5))
                .map(LogCheck.Finding::commit)
                .isEqualTo(Optional.of(3L));
        assertThatThrownBy(() -> fresh().next(0, 5))
                .isInstanceOf(LogFault.class)
                .hasMessageContaining("hole at position 3");
    }

    @Test
    void a_foreign_document_is_named() {
        fill(2);
        events().insertOne(new Document("_id", 3L).append("hello", "world"));
        assertThatThrownBy(() -> fresh().next(0, 5))
                .isInstanceOf(LogFault.class)
                .hasMessageContaining("no part of a log");
    }

    @Test
    void another_logs_commit_is_told_by_its_hash() {
        fill(2);
        try (MongoLog other = MongoLog.open(database, "other", MongoLog.Settings.SHARED)) {
            Commit third = log.append(List.of(Samples.entry("a", 2)));
            assertThat(third.sound(log.id())).isTrue();
            assertThat(third.sound(other.id())).isFalse();
            assertThat(one(other, "a", 0).position()).isEqualTo(1);
        }
    }

    private void fill(int commits) {
        for (long at = 0; at < commits; at++) {
            one(log, "a", at);
        }
    }

    private MongoLog fresh() {
        otherNode.close();
        otherNode = MongoLog.open(database, "events", MongoLog.Settings.SHARED);
        return otherNode;
    }

    private com.mongodb.client.MongoCollection<Document> events() {
        return database.getCollection("events");
    }

    private void change(long position, String field, Object value) {
        events().updateOne(Filters.eq("_id", position), Updates.set(field, value));
    }
}
