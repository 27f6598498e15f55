package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import accord.eventlog.mongo.Observed.Handled;
import accord.eventlog.mongo.Observed.Seen;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The checker finds what a reader, a snapshot or a handler was given wrongly. */
class CheckerReadersTest extends Recounted {
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
}
