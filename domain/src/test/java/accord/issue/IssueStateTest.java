package accord.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import accord.issue.IssueEvent.ActionDone;
import accord.issue.IssueEvent.ActionRescheduled;
import accord.issue.IssueEvent.HatsSwapped;
import accord.issue.IssueEvent.IssueAcknowledged;
import accord.issue.IssueEvent.IssueReopened;
import accord.issue.IssueEvent.IssueResolved;
import accord.issue.IssueEvent.LessonNoted;
import accord.issue.IssueEvent.ResolutionConfirmed;
import accord.issue.IssueEvent.ResponseOvertaken;
import accord.issue.IssueEvent.RestatementMarked;
import accord.text.InvalidInput;
import org.junit.jupiter.api.Test;

class IssueStateTest extends OnAnIssue {
    private static final IssueState OPEN = after(IssueState.NONE, RAISED);

    @Test
    void it_tells_who_acknowledged() {
        IssueState state = after(OPEN, new IssueAcknowledged(ID, ANN));
        assertThat(state.acknowledged()).containsOnlyKeys(CITY).containsValue(ANN);
    }

    @Test
    void it_tells_how_a_position_was_put_and_marked() {
        IssueState put = after(OPEN, stated(ANN), restated(CITY, BOB));
        IssueState marked = after(put, new RestatementMarked(ID, FIRM, false, "Parts.", ANN));
        IssueState fair = after(put, fair(FIRM, ANN));

        assertThat(put.hats().positions()).containsEntry(CITY, stated(ANN));
        Restatement restatement = put.hats().restatement(FIRM, CITY).orElseThrow();
        assertThat(restatement.text()).isEqualTo("You are short of crews.");
        assertThat(restatement.fair()).isNull();
        assertThat(restatement.isFair()).isFalse();
        assertThat(marked.hats().restatement(FIRM, CITY))
                .hasValueSatisfying(r -> {
                    assertThat(r.isFair()).isFalse();
                    assertThat(r.correction()).isEqualTo("Parts.");
                });
        assertThat(fair.hats().restatement(FIRM, CITY)).get().matches(Restatement::isFair);
        assertThat(fair.hats().restatement(CITY, FIRM)).isEmpty();
    }

    @Test
    void it_tells_whether_the_hats_are_swapped_or_skipped() {
        assertThat(OPEN.hats().isSwapped()).isFalse();
        assertThat(after(OPEN, new HatsSwapped(ID, false, ANN)).hats().swapped()).isFalse();
        IssueState skipped = after(OPEN, new HatsSwapped(ID, true, ANN));
        assertThat(skipped.hats().swapped()).isTrue();
        assertThat(skipped.hats().isSwapped()).isTrue();
        assertThat(after(skipped, stated(ANN)).hats().isSwapped()).isTrue();
    }

    @Test
    void it_tells_the_response_in_force() {
        IssueState state = after(OPEN, AGREED, new ResponseOvertaken(ID, SECOND, FIRST, ACCORD));
        assertThat(state.response()).isEqualTo(AGREED);
        assertThat(after(state, agreed(SECOND)).response()).isEqualTo(agreed(SECOND));
    }

    @Test
    void it_tells_the_actions_and_whether_any_is_open() {
        IssueState open = after(OPEN, AGREED, ADDED);
        IssueState later =
                after(open, new ActionRescheduled(ID, ACTION, MAY.plusDays(1), "x", BOB));
        IssueState done = after(later, new ActionDone(ID, ACTION, "Photo.", BOB));

        assertThat(OPEN.hasOpenActions()).isFalse();
        assertThat(open.hasOpenActions()).isTrue();
        assertThat(open.action(ACTION)).get().extracting(Action::dueOn).isEqualTo(MAY);
        assertThat(later.action(ACTION)).get().extracting(Action::dueOn).isEqualTo(MAY.plusDays(1));
        assertThat(done.hasOpenActions()).isFalse();
        assertThat(done.actions())
                .containsExactly(
                        new Action(
                                ACTION,
                                "Send a crew",
                                FIRM,
                                BOB.by(),
                                MAY.plusDays(1),
                                BOB,
                                "Photo."));
        assertThat(done.action(new ActionId("another"))).isEmpty();
    }

    @Test
    void it_tells_who_confirmed_and_that_it_is_resolved() {
        IssueState confirmed = after(OPEN, AGREED, new ResolutionConfirmed(ID, "", ANN));
        IssueState resolved = after(confirmed, new IssueResolved(ID, BOB));
        IssueState reopened = after(resolved, new IssueReopened(ID, "Cold.", BOB));

        assertThat(confirmed.confirmed()).containsOnlyKeys(CITY);
        assertThat(confirmed.isResolved()).isFalse();
        assertThat(resolved.resolved()).isEqualTo(BOB);
        assertThat(resolved.confirmed()).containsOnlyKeys(CITY);
        assertThat(reopened.isResolved()).isFalse();
        assertThat(reopened.confirmed()).isEmpty();
    }

    @Test
    void lessons_stay_oldest_first() {
        LessonNoted first = new LessonNoted(ID, "One.", ANN);
        LessonNoted second = new LessonNoted(ID, "Two.", BOB);
        assertThat(after(OPEN, first, second).lessons()).containsExactly(first, second);
    }

    @Test
    void before_it_is_raised_it_has_no_sides() {
        assertThatIllegalStateException().isThrownBy(IssueState.NONE::sides);
    }

    @Test
    void a_position_says_all_three_and_ids_are_checked() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Position("Cold", " ", "Crews"))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("can"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Position("", "Pay", "Crews"))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("condition"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Position("Cold", "Pay", ""))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("need"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new IssueId("?"))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("issue"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new ActionId("?"))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("action"));
        assertThat(new IssueId("i")).hasToString("i");
        assertThat(new ActionId("a")).hasToString("a");
    }

    private static IssueState after(IssueState state, IssueEvent... events) {
        IssueState then = state;
        for (IssueEvent event : events) {
            then = then.after(event);
        }
        return then;
    }
}
