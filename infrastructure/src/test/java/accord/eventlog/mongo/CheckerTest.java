package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** The checker finds each kind of violation, planted one by one. */
class CheckerTest {
    private static final String LOG = "log";

    private final List<Commit> commits = new ArrayList<>();
    private final List<Op> ops = new ArrayList<>();

    CheckerTest() {
        for (int at = 0; at < 6; at++) {
            commits.add(next(commits, at, "s" + at % 2, at / 2));
            ops.add(done(commits.get(at), 10 * at, 10 * at + 5));
        }
    }

    private static Commit next(List<Commit> before, int id, String stream, long sequence) {
        Head.Base base =
                before.isEmpty() ? Head.Base.EMPTY : Head.Base.after(before.get(before.size() - 1));
        return draft(id, stream, sequence).on(base, LOG);
    }

    private static Draft draft(int id, String stream, long sequence) {
        return new Draft(
                new Binary(new byte[] {(byte) id}),
                List.of(Samples.entry(stream, sequence)),
                MongoLog.Settings.ALONE.patience());
    }

    private static Op done(Commit commit, long start, long end) {
        return new Op(
                commit.id(),
                commit.entries().get(0).key(),
                start,
                end,
                Op.Outcome.DONE,
                commit.position());
    }

    private List<String> violations() {
        return Checker.violations(LOG, commits, ops, List.of(commits.subList(0, 3)));
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
    void a_hole() {
        commits.remove(2);
        assertThat(violations()).contains("position 4 where 3 should be");
    }

    @Test
    void a_changed_commit() {
        Commit third = commits.get(2);
        commits.set(
                2, new Commit(3, third.id(), third.previous(), 99, third.entries(), third.hash()));
        assertThat(violations()).contains("the chain breaks at 3");
    }

    @Test
    void a_repeat() {
        commits.add(next(commits, 5, "s1", 3));
        assertThat(violations()).contains("a commit stands twice, again at 7");
    }

    @Test
    void a_stream_out_of_step() {
        commits.add(next(commits, 7, "s1", 4));
        assertThat(violations()).anyMatch(said -> said.contains("where 3 should be, at 7"));
    }

    @Test
    void something_failed_that_is_there() {
        Op fifth = ops.get(4);
        ops.set(4, new Op(fifth.id(), fifth.key(), 1, 2, Op.Outcome.FAILED, 0));
        assertThat(violations()).anyMatch(said -> said.startsWith("failed, and there at 5"));
    }

    @Test
    void a_conflict_over_nothing() {
        ops.add(new Op(new Binary(new byte[] {9}), "x#0", 1, 2, Op.Outcome.FAILED, 0));
        assertThat(violations()).contains("a conflict over x#0, which nobody holds");
    }

    @Test
    void an_order_against_time() {
        ops.set(1, done(commits.get(1), 100, 110));
        ops.set(5, done(commits.get(5), 1, 2));
        assertThat(violations()).contains("2 began after 6 was done");
    }

    @Test
    void a_reader_of_another_history() {
        List<Commit> seen = List.of(commits.get(0), commits.get(2));
        assertThat(Checker.violations(LOG, commits, ops, List.of(seen)))
                .contains("a reader saw something else at 2");
    }
}
