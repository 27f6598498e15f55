package accord.issue;

import static accord.issue.IssueRefused.Reason.NOT_A_SIDE;
import static accord.issue.IssueRefused.Reason.NO_RESPONSE_YET;
import static org.assertj.core.api.Assertions.assertThat;

import accord.issue.IssueCommand.MeasureOutcome;
import accord.issue.IssueCommand.TakeLesson;
import accord.issue.IssueEvent.LessonTaken;
import accord.issue.IssueEvent.OutcomeMeasured;
import org.junit.jupiter.api.Test;

class OutcomeTest extends OnAnIssue {
    private static final IssueId EARLIER = new IssueId("earlier");
    private static final LessonTaken TAKEN = new LessonTaken(ID, EARLIER, "Check boilers.", ANN);

    @Test
    void the_measure_of_what_was_agreed_is_read_before_and_after() {
        issue.given(RAISED, AGREED)
                .when(new MeasureOutcome(ID, Moment.BEFORE, " 214 a week ", BOB))
                .expectEvents(new OutcomeMeasured(ID, Moment.BEFORE, "214 a week", BOB));
        refused(
                issue.given(RAISED).when(new MeasureOutcome(ID, Moment.BEFORE, "214", BOB)),
                NO_RESPONSE_YET);
        refused(
                issue.given(RAISED, AGREED).when(new MeasureOutcome(ID, Moment.AFTER, "96", EVE)),
                NOT_A_SIDE);
        Outcome read =
                Outcome.NONE
                        .after(new OutcomeMeasured(ID, Moment.AFTER, "120", ANN))
                        .after(new OutcomeMeasured(ID, Moment.AFTER, "96", BOB));
        assertThat(read.at(Moment.AFTER)).map(OutcomeMeasured::value).contains("96");
        assertThat(read.at(Moment.BEFORE)).isEmpty();
    }

    @Test
    void a_lesson_is_brought_in_once() {
        issue.given(RAISED)
                .when(new TakeLesson(ID, EARLIER, "Check boilers.", ANN))
                .expectEvents(TAKEN);
        issue.given(RAISED, TAKEN)
                .when(new TakeLesson(ID, EARLIER, "Check boilers.", BOB))
                .expectNoEvents();
    }
}
