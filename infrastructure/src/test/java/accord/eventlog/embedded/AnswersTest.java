package accord.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final byte[] SMALL = new byte[1];
    private static final byte[] HALF = new byte[Answers.MOST / 2];
    private static final byte[] TOO_LARGE = new byte[Answers.MOST + 1];

    private long cursors;
    private long now;
    private final Answers answers = new Answers(() -> ++cursors, () -> now);

    @Test
    void what_fits_is_answered_whole_and_nothing_waits() {
        AsStored answer = answers.first("homes.beds", List.of(HALF, HALF), 0, false);

        assertThat(answer.documents()).containsExactly(HALF, HALF);
        assertThat(answer.cursor()).isZero();
    }

    @Test
    void what_does_not_fit_is_given_when_it_is_asked_for() {
        AsStored first = answers.first("homes.beds", List.of(HALF, HALF, SMALL, SMALL), 0, false);
        AsStored second = answers.next(first.cursor(), 1);
        AsStored third = answers.next(first.cursor(), 0);

        assertThat(first.documents()).containsExactly(HALF, HALF);
        assertThat(second.documents()).containsExactly(SMALL);
        assertThat(second.cursor()).isEqualTo(first.cursor());
        assertThat(third.documents()).containsExactly(SMALL);
        assertThat(third.cursor()).isZero();
        assertThat(answers.has(first.cursor())).isFalse();
    }

    @Test
    void a_document_that_is_larger_goes_alone() {
        AsStored first = answers.first("homes.beds", List.of(TOO_LARGE, SMALL), 0, false);

        assertThat(first.documents()).containsExactly(TOO_LARGE);
        assertThat(answers.next(first.cursor(), 0).documents()).containsExactly(SMALL);
    }

    @Test
    void of_one_answer_alone_the_rest_is_forgotten() {
        AsStored only = answers.first("homes.beds", List.of(SMALL, SMALL), 1, true);

        assertThat(only.documents()).hasSize(1);
        assertThat(only.cursor()).isZero();
    }

    @Test
    void what_is_closed_or_not_asked_for_is_forgotten() {
        long closed = answers.first("homes.beds", List.of(SMALL, SMALL), 1, false).cursor();
        long left = answers.first("homes.beds", List.of(SMALL, SMALL), 1, false).cursor();
        answers.close(List.of(closed));
        now = Answers.PATIENCE.toNanos() + 1;
        long fresh = answers.first("homes.beds", List.of(SMALL, SMALL), 1, false).cursor();

        assertThat(List.of(answers.has(closed), answers.has(left), answers.has(fresh)))
                .containsExactly(false, false, true);
        assertThatThrownBy(() -> answers.next(closed, 1))
                .isInstanceOf(CursorNotFoundException.class);
    }
}
