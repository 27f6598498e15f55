package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** The checker finds each kind of violation, planted one by one. */
class CheckerTest extends Recounted {
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
}
