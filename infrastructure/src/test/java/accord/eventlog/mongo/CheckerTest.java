package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import accord.eventlog.mongo.Observed.Handled;
import accord.eventlog.mongo.Observed.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** The checker finds each kind of violation, planted one by one. */
class CheckerTest {
    private static final String LOG = "log";

    private final List<Commit> commits = new ArrayList<>();
    private final List<Op> ops = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<Handled> handled = new ArrayList<>();
    private final List<Entry> snapshots = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    CheckerTest() {
        for (int at = 0; at < 6; at++) {
            Commit commit = next(at, "s" + at % 2, at / 2);
            commits.add(commit);
            ops.add(done(commit, 10 * at, 10 * at + 5));
            handled.add(handled(commit, 100 + at));
        }
        commits.subList(0, 3).forEach(commit -> seen.add(Seen.of(commit)));
        snapshots.add(snapshot(Fold.EMPTY.after(entries("s1").subList(0, 2))));
    }

    /** As a node gives them for so many events of one more stream, without a processor. */
    private void given(int events) {
        handled.clear();
        Notary notary = new Notary();
        for (int at = 0; at < events; at++) {
            Commit commit = next(20 + at, "s9", at);
            receipts.addAll(notary.met(commit));
            commits.add(commit);
        }
    }

    private void changed(UnaryOperator<Receipt> change) {
        given(10);
        receipts.set(1, change.apply(receipts.get(1)));
    }

    private Commit next(int id, String stream, long sequence) {
        Head.Base base =
                commits.isEmpty()
                        ? Head.Base.EMPTY
                        : Head.Base.after(commits.get(commits.size() - 1));
        return new Draft(
                        new Binary(new byte[] {(byte) id}),
                        List.of(Samples.entry(stream, sequence)),
                        MongoLog.Settings.ALONE.patience())
                .on(base, LOG);
    }

    private static Op done(Commit commit, long start, long end) {
        return new Op(
                commit.id(),
                commit.entries().stream().map(Entry::key).toList(),
                start,
                end,
                Op.Outcome.DONE,
                commit.position());
    }

    private static Handled handled(Commit commit, long at) {
        return new Handled(
                HandlingCheck.segment(commit.entries().get(0).stream()),
                Position.of(commit.position(), 0),
                at);
    }

    private List<Entry> entries(String stream) {
        return commits.stream()
                .flatMap(commit -> commit.entries().stream())
                .filter(entry -> entry.stream().equals(stream))
                .toList();
    }

    private static Entry snapshot(Fold fold) {
        return new Entry(
                "s1",
                "s1",
                fold.sequence(),
                "Sample",
                "sample",
                "1",
                0,
                fold.state(),
                new Binary(new byte[0]));
    }

    private List<String> violations() {
        return Checker.violations(
                new Observed(LOG, commits, ops, List.of(seen), handled, snapshots, receipts));
    }

    @Test
    void a_sound_history_has_none() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void something_done_that_is_lost() {
        commits.remove(5);
        assertThat(violations()).anyMatch(said -> said.startsWith("done at 6, and not there"));
    }

    @Test
    void something_done_that_is_elsewhere() {
        ops.set(5, ops.get(5).ended(Op.Outcome.DONE, 55, 7));
        assertThat(violations()).anyMatch(said -> said.startsWith("done at 7, and not there"));
    }

    @Test
    void a_hole() {
        commits.remove(2);
        assertThat(violations()).contains("position 4 where 3 should be");
    }

    @Test
    void a_position_twice() {
        commits.add(3, commits.get(2));
        assertThat(violations()).contains("position 3 where 4 should be");
    }

    @Test
    void a_changed_commit() {
        Commit third = commits.get(2);
        commits.set(
                2, new Commit(3, third.id(), third.previous(), 99, third.entries(), third.hash()));
        assertThat(violations())
                .contains("the chain breaks at 3", "the latest time is not the latest at 3");
    }

    @Test
    void a_fork() {
        Commit sixth = commits.remove(5);
        Commit fork =
                new Commit(6, sixth.id(), Leaf.NONE, sixth.latest(), sixth.entries(), Leaf.NONE);
        commits.add(
                new Commit(
                        6,
                        fork.id(),
                        fork.previous(),
                        fork.latest(),
                        fork.entries(),
                        Leaf.of(LOG, fork)));
        assertThat(violations()).containsExactly("the chain breaks at 6");
    }

    @Test
    void a_repeat() {
        commits.add(next(5, "s1", 3));
        assertThat(violations()).contains("a commit stands twice, again at 7");
    }

    @Test
    void a_stream_out_of_step() {
        commits.add(next(7, "s1", 4));
        assertThat(violations()).anyMatch(said -> said.contains("where 3 should be, at 7"));
    }

    @Test
    void a_commit_that_is_not_whole() {
        Op first = ops.get(0);
        ops.set(0, new Op(first.id(), List.of("a", "b"), 0, 5, Op.Outcome.DONE, 1));
        assertThat(violations()).contains("not whole, or not in order, at 1: [a, b]");
    }

    @Test
    void something_failed_that_is_there() {
        ops.set(4, ops.get(4).ended(Op.Outcome.FAILED, 2, 0));
        assertThat(violations())
                .anyMatch(said -> said.startsWith("failed, and there at 5"))
                .anyMatch(said -> said.endsWith("which nobody else holds"));
    }

    @Test
    void a_conflict_over_nothing() {
        ops.add(new Op(new Binary(new byte[] {9}), List.of("x#0"), 1, 2, Op.Outcome.FAILED, 0));
        assertThat(violations()).contains("a conflict over [x#0], which nobody else holds");
    }

    @Test
    void an_order_against_time() {
        ops.set(1, done(commits.get(1), 100, 110));
        ops.set(5, done(commits.get(5), 1, 2));
        assertThat(violations()).contains("2 began after 6 was done");
    }

    @Test
    void a_reader_of_another_history() {
        seen.set(1, Seen.of(commits.get(3)));
        assertThat(violations()).containsExactly("a reader saw something else at 2");
    }

    @Test
    void a_reader_that_passes_something_over() {
        seen.remove(1);
        assertThat(violations()).containsExactly("a reader saw something else at 2");
    }

    @Test
    void a_reader_of_more_than_there_is() {
        IntStream.range(3, 6).forEach(at -> seen.add(Seen.of(commits.get(at))));
        seen.add(new Seen(7, Leaf.NONE));
        assertThat(violations()).containsExactly("a reader saw something else at 7");
    }

    @Test
    void a_snapshot_of_another_state() {
        snapshots.add(snapshot(new Fold(1, Leaf.NONE)));
        assertThat(violations())
                .containsExactly(
                        "the snapshot is not what the replay gives: " + Entry.key("s1", 1));
    }

    @Test
    void a_snapshot_of_what_is_not_there() {
        snapshots.add(snapshot(new Fold(3, Leaf.NONE)));
        assertThat(violations())
                .containsExactly(
                        "the snapshot is not what the replay gives: " + Entry.key("s1", 3));
    }

    @Test
    void an_event_that_no_handler_was_given() {
        handled.remove(5);
        assertThat(violations()).anyMatch(said -> said.startsWith("never handled: 6.0"));
    }

    @Test
    void an_event_that_is_handled_after_its_follower() {
        handled.set(2, handled(commits.get(2), 110));
        assertThat(violations()).anyMatch(said -> said.startsWith("3.0 was passed over"));
    }

    @Test
    void an_event_that_is_handled_twice_is_no_violation() {
        handled.add(handled(commits.get(1), 120));
        assertThat(violations()).isEmpty();
    }

    @Test
    void an_event_that_is_handled_in_a_foreign_segment() {
        handled.add(new Handled(handled.get(0).segment() ^ 2, handled.get(0).position(), 130));
        assertThat(violations()).anyMatch(said -> said.startsWith("handled in segment"));
    }

    @Test
    void receipts_that_hold() {
        given(13);
        assertThat(receipts).hasSize(2);
        assertThat(violations()).isEmpty();
    }

    @Test
    void a_receipt_of_a_record_that_lost_its_end() {
        given(10);
        commits.removeLast();
        assertThat(violations()).contains("a receipt is of more than its record has: s9 of 10");
    }

    @Test
    void a_receipt_with_the_root_of_another_size() {
        changed(one ->
                new Receipt(
                        one.record(),
                        one.size(),
                        receipts.get(0).root(),
                        one.index(),
                        one.leaf(),
                        one.proof()));
        assertThat(violations())
                .containsExactly(
                        "a receipt has another root than its record: s9 of 10",
                        "a receipt proves nothing: s9 of 10");
    }

    @Test
    void a_receipt_for_another_event() {
        changed(one ->
                new Receipt(
                        one.record(),
                        one.size(),
                        one.root(),
                        one.index(),
                        receipts.get(0).leaf(),
                        one.proof()));
        assertThat(violations())
                .containsExactly(
                        "a receipt is for what is not in its record: s9 of 10",
                        "a receipt proves nothing: s9 of 10");
    }

    @Test
    void a_receipt_whose_proof_leads_elsewhere() {
        changed(one ->
                new Receipt(
                        one.record(),
                        one.size(),
                        one.root(),
                        one.index(),
                        one.leaf(),
                        one.proof().subList(1, one.proof().size())));
        assertThat(violations()).containsExactly("a receipt proves nothing: s9 of 10");
    }

    @Test
    void a_record_that_was_written_anew_behind_its_receipts() {
        given(10);
        Commit last = commits.removeLast();
        commits.add(next(99, "s9", last.entries().get(0).sequence()));
        assertThat(violations()).contains("a receipt has another root than its record: s9 of 10");
    }
}
