package accord.issue;

import static accord.issue.IssueRefused.Reason.ACTIONS_OPEN;
import static accord.issue.IssueRefused.Reason.ACTION_DONE;
import static accord.issue.IssueRefused.Reason.ACTION_EXISTS;
import static accord.issue.IssueRefused.Reason.ALREADY_ACKNOWLEDGED;
import static accord.issue.IssueRefused.Reason.ALREADY_CONFIRMED;
import static accord.issue.IssueRefused.Reason.NOT_A_SIDE;
import static accord.issue.IssueRefused.Reason.NOT_RESOLVED;
import static accord.issue.IssueRefused.Reason.NO_RESPONSE_YET;
import static accord.issue.IssueRefused.Reason.NO_SUCH_ACTION;
import static accord.issue.IssueRefused.Reason.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionId;
import accord.issue.IssueCommand.AcceptSkippingHats;
import accord.issue.IssueCommand.AcknowledgeIssue;
import accord.issue.IssueCommand.AddAction;
import accord.issue.IssueCommand.ConfirmResolution;
import accord.issue.IssueCommand.FinishAction;
import accord.issue.IssueCommand.NoteActionDue;
import accord.issue.IssueCommand.NoteLesson;
import accord.issue.IssueCommand.NoteReviewDue;
import accord.issue.IssueCommand.RaiseIssue;
import accord.issue.IssueCommand.ReopenIssue;
import accord.issue.IssueCommand.RescheduleAction;
import accord.issue.IssueCommand.TakeResponse;
import accord.issue.IssueEvent.ActionDone;
import accord.issue.IssueEvent.ActionNearedDue;
import accord.issue.IssueEvent.ActionRescheduled;
import accord.issue.IssueEvent.IssueAcknowledged;
import accord.issue.IssueEvent.IssueReopened;
import accord.issue.IssueEvent.IssueResolved;
import accord.issue.IssueEvent.LessonNoted;
import accord.issue.IssueEvent.ResolutionConfirmed;
import accord.issue.IssueEvent.ResponseAgreed;
import accord.issue.IssueEvent.ResponseOvertaken;
import accord.issue.IssueEvent.ReviewFellDue;
import accord.member.Act;
import accord.member.Permission;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmergingIssueTest extends OnAnIssue {
    private static final ResolutionConfirmed ANN_CONFIRMED =
            new ResolutionConfirmed(ID, "Warm again.", ANN);
    private static final ActionDone DONE = new ActionDone(ID, ACTION, "Photo.", BOB);
    private static final IssueResolved OVER = new IssueResolved(ID, BOB);

    @Test
    void somebody_raises_an_issue_before_two_or_more_sides() {
        issue.givenNoPriorActivity().when(raising(Set.of(CITY, FIRM))).expectEvents(RAISED);
        issue.givenNoPriorActivity()
                .when(raising(Set.of(CITY)))
                .expectNoEvents()
                .expectException(InvalidInput.class)
                .expectExceptionMessage("must be two or more");
    }

    @Test
    void each_side_acknowledges_once() {
        issue.given(RAISED, new IssueAcknowledged(ID, ANN))
                .when(new AcknowledgeIssue(ID, BOB))
                .expectEvents(new IssueAcknowledged(ID, BOB));
        refused(
                issue.given(RAISED, new IssueAcknowledged(ID, ANN))
                        .when(new AcknowledgeIssue(ID, ANN)),
                ALREADY_ACKNOWLEDGED);
        refused(issue.given(RAISED).when(new AcknowledgeIssue(ID, EVE)), NOT_A_SIDE);
    }

    @Test
    void what_was_agreed_becomes_the_response_once() {
        issue.given(RAISED).when(taking(FIRST, null)).expectEvents(AGREED);
        issue.given(RAISED, AGREED)
                .when(taking(FIRST, null))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_was_worked_out_on_the_response_in_force_replaces_it() {
        issue.given(RAISED, AGREED).when(taking(SECOND, FIRST)).expectEvents(agreed(SECOND));
    }

    @Test
    void what_was_worked_out_on_another_base_is_overtaken() {
        issue.given(RAISED, AGREED)
                .when(taking(SECOND, null))
                .expectEvents(new ResponseOvertaken(ID, SECOND, FIRST, ACCORD));
        issue.given(RAISED, AGREED, agreed(SECOND))
                .when(taking(new DecisionId("d3"), FIRST))
                .expectEvents(new ResponseOvertaken(ID, new DecisionId("d3"), SECOND, ACCORD));
    }

    @Test
    void an_action_follows_from_a_response_and_belongs_to_a_side() {
        issue.given(RAISED, AGREED).when(adding(FIRM, ANN)).expectEvents(ADDED);
        refused(issue.given(RAISED).when(adding(FIRM, ANN)), NO_RESPONSE_YET);
        refused(issue.given(RAISED, AGREED).when(adding(TEAM, ANN)), NOT_A_SIDE);
        refused(issue.given(RAISED, AGREED).when(adding(FIRM, EVE)), NOT_A_SIDE);
        refused(issue.given(RAISED, AGREED, ADDED).when(adding(FIRM, ANN)), ACTION_EXISTS);
        refused(issue.given(RAISED, AGREED, OVER).when(adding(FIRM, ANN)), RESOLVED);
    }

    @Test
    void an_open_action_gets_another_day_with_a_reason() {
        issue.given(RAISED, AGREED, ADDED)
                .when(new RescheduleAction(ID, ACTION, MAY.plusDays(7), "Parts are late.", BOB))
                .expectEvents(
                        new ActionRescheduled(ID, ACTION, MAY.plusDays(7), "Parts are late.", BOB));
        issue.given(RAISED, AGREED, ADDED)
                .when(new RescheduleAction(ID, ACTION, MAY, "", BOB))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void an_action_is_done_once_with_what_shows_it() {
        issue.given(RAISED, AGREED, ADDED)
                .when(new FinishAction(ID, ACTION, "Photo.", BOB))
                .expectEvents(DONE);
        refused(
                issue.given(RAISED, AGREED, ADDED, DONE)
                        .when(new FinishAction(ID, ACTION, "", BOB)),
                ACTION_DONE);
        refused(
                issue.given(RAISED, AGREED, ADDED, DONE)
                        .when(new RescheduleAction(ID, ACTION, MAY, "Late.", BOB)),
                ACTION_DONE);
        refused(
                issue.given(RAISED, AGREED).when(new FinishAction(ID, ACTION, "", BOB)),
                NO_SUCH_ACTION);
        refused(
                issue.given(RAISED, AGREED, ADDED).when(new FinishAction(ID, ACTION, "", EVE)),
                NOT_A_SIDE);
    }

    @Test
    void it_is_resolved_when_every_side_says_so() {
        issue.given(RAISED, AGREED, ADDED, DONE)
                .when(new ConfirmResolution(ID, "Warm again.", ANN))
                .expectEvents(ANN_CONFIRMED);
        issue.given(RAISED, AGREED, ADDED, DONE, ANN_CONFIRMED)
                .when(new ConfirmResolution(ID, "", BOB))
                .expectEvents(new ResolutionConfirmed(ID, "", BOB), OVER);
    }

    @Test
    void nothing_is_resolved_without_a_response_or_with_open_actions_or_twice_by_one_side() {
        refused(issue.given(RAISED).when(new ConfirmResolution(ID, "", ANN)), NO_RESPONSE_YET);
        refused(
                issue.given(RAISED, AGREED, ADDED).when(new ConfirmResolution(ID, "", ANN)),
                ACTIONS_OPEN);
        refused(
                issue.given(RAISED, AGREED, ANN_CONFIRMED).when(new ConfirmResolution(ID, "", ANN)),
                ALREADY_CONFIRMED);
        refused(
                issue.given(RAISED, AGREED, OVER).when(new ConfirmResolution(ID, "", ANN)),
                RESOLVED);
        refused(issue.given(RAISED, AGREED).when(new ConfirmResolution(ID, "", EVE)), NOT_A_SIDE);
    }

    @Test
    void a_new_action_or_response_asks_every_side_anew() {
        issue.given(RAISED, AGREED, ANN_CONFIRMED, ADDED, DONE)
                .when(new ConfirmResolution(ID, "", BOB))
                .expectEvents(new ResolutionConfirmed(ID, "", BOB));
        issue.given(RAISED, AGREED, ANN_CONFIRMED, agreed(SECOND))
                .when(new ConfirmResolution(ID, "", BOB))
                .expectEvents(new ResolutionConfirmed(ID, "", BOB));
    }

    @Test
    void what_comes_back_is_reopened_and_resolved_anew() {
        IssueReopened reopened = new IssueReopened(ID, "Cold again.", BOB);
        issue.given(RAISED, AGREED, OVER)
                .when(new ReopenIssue(ID, "Cold again.", BOB))
                .expectEvents(reopened);
        issue.given(RAISED, AGREED, ANN_CONFIRMED, OVER, reopened)
                .when(new ConfirmResolution(ID, "", BOB))
                .expectEvents(new ResolutionConfirmed(ID, "", BOB));
        refused(issue.given(RAISED).when(new ReopenIssue(ID, "Cold.", BOB)), NOT_RESOLVED);
        refused(
                issue.given(RAISED, AGREED, OVER).when(new ReopenIssue(ID, "Cold.", EVE)),
                NOT_A_SIDE);
    }

    @Test
    void lessons_are_drawn_from_what_is_resolved() {
        issue.given(RAISED, AGREED, OVER)
                .when(new NoteLesson(ID, "Start in August.", ANN))
                .expectEvents(new LessonNoted(ID, "Start in August.", ANN));
        refused(issue.given(RAISED).when(new NoteLesson(ID, "Early.", ANN)), NOT_RESOLVED);
        refused(issue.given(RAISED, OVER).when(new NoteLesson(ID, "Early.", EVE)), NOT_A_SIDE);
    }

    @Test
    void what_is_said_for_a_whole_side_needs_a_negotiator_the_rest_a_contributor() {
        assertThat(new ConfirmResolution(ID, "", ANN).needs()).isEqualTo(Permission.NEGOTIATOR);
        assertThat(new AcceptSkippingHats(ID, ANN).needs()).isEqualTo(Permission.NEGOTIATOR);
        assertThat(new AcknowledgeIssue(ID, ANN).needs()).isEqualTo(Permission.CONTRIBUTOR);
    }

    private static RaiseIssue raising(Set<SideId> sides) {
        return new RaiseIssue(ID, "Cold homes", "Forty calls a day.", sides, null, ANN);
    }

    @Test
    void a_side_is_reminded_of_its_action_once_for_each_day_on_which_it_is_due() {
        LocalDate june = MAY.plusMonths(1);
        ActionNearedDue reminded = new ActionNearedDue(ID, ACTION, MAY, ACCORD);
        ActionRescheduled moved = new ActionRescheduled(ID, ACTION, june, "Parts.", BOB);
        NoteActionDue due = new NoteActionDue(ID, ACTION, MAY, ACCORD);
        issue.given(RAISED, AGREED, ADDED).when(due).expectEvents(reminded);
        issue.given(RAISED, AGREED, ADDED, reminded).when(due).expectNoEvents();
        issue.given(RAISED, AGREED, ADDED, moved).when(due).expectNoEvents();
        issue.given(RAISED, AGREED, ADDED, new ActionDone(ID, ACTION, "", BOB))
                .when(due)
                .expectNoEvents();
        issue.given(RAISED, AGREED, ADDED, reminded, moved)
                .when(new NoteActionDue(ID, ACTION, june, ACCORD))
                .expectEvents(new ActionNearedDue(ID, ACTION, june, ACCORD));
    }

    @Test
    void the_review_of_the_response_in_force_falls_due_once() {
        NoteReviewDue due = new NoteReviewDue(ID, FIRST, MAY, ACCORD);
        ReviewFellDue fell = new ReviewFellDue(ID, FIRST, MAY, ACCORD);
        ResponseAgreed another = agreed(SECOND);
        issue.given(RAISED, AGREED).when(due).expectEvents(fell);
        issue.given(RAISED, AGREED, fell).when(due).expectNoEvents();
        issue.given(RAISED).when(due).expectNoEvents();
        issue.given(RAISED, AGREED, another).when(due).expectNoEvents();
        issue.given(RAISED, AGREED, fell, another)
                .when(new NoteReviewDue(ID, SECOND, MAY, ACCORD))
                .expectEvents(new ReviewFellDue(ID, SECOND, MAY, ACCORD));
    }

    private static AddAction adding(SideId side, Act act) {
        return new AddAction(ID, ACTION, "Send a crew", side, BOB.by(), MAY, act);
    }

    private static TakeResponse taking(DecisionId decision, @Nullable DecisionId base) {
        return new TakeResponse(
                ID, decision, AGREED.proposal(), AGREED.version(), AGREED.textHash(), base, ACCORD);
    }
}
