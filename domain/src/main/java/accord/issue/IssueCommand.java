package accord.issue;

import static accord.member.Permission.CONTRIBUTOR;
import static accord.member.Permission.NEGOTIATOR;

import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.member.Act;
import accord.member.Command;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an emerging issue. */
public sealed interface IssueCommand extends Command {
    IssueId issue();

    @Override
    default Permission needs() {
        return CONTRIBUTOR;
    }

    /** What is said for a whole side: only its negotiators may. */
    sealed interface Binding extends IssueCommand {
        @Override
        default Permission needs() {
            return NEGOTIATOR;
        }
    }

    record RaiseIssue(
            @TargetAggregateIdentifier IssueId issue,
            String title,
            String description,
            Set<SideId> sides,
            @Nullable String surge,
            Act act)
            implements IssueCommand {}

    /** Notes what the requests, or those who take the calls, tell; does nothing the second time. */
    record NoteSign(@TargetAggregateIdentifier IssueId issue, Sign sign, String words, Act act)
            implements IssueCommand {}

    record AcknowledgeIssue(@TargetAggregateIdentifier IssueId issue, Act act)
            implements IssueCommand {}

    record StatePosition(@TargetAggregateIdentifier IssueId issue, Position position, Act act)
            implements IssueCommand {}

    record RestatePosition(
            @TargetAggregateIdentifier IssueId issue, SideId of, String text, Act act)
            implements IssueCommand {}

    record MarkRestatement(
            @TargetAggregateIdentifier IssueId issue,
            SideId restatedBy,
            boolean fair,
            String correction,
            Act act)
            implements IssueCommand {}

    record AcceptSkippingHats(@TargetAggregateIdentifier IssueId issue, Act act)
            implements Binding {}

    /**
     * Makes an agreed decision the response.
     *
     * @param base the decision whose response it was worked out on, null for none
     */
    record TakeResponse(
            @TargetAggregateIdentifier IssueId issue,
            DecisionId decision,
            ProposalId proposal,
            int version,
            String textHash,
            @Nullable DecisionId base,
            Act act)
            implements IssueCommand {}

    record AddAction(
            @TargetAggregateIdentifier IssueId issue,
            ActionId action,
            String what,
            SideId side,
            MemberId owner,
            LocalDate dueOn,
            Act act)
            implements IssueCommand {}

    /** Says that an action is due soon; Accord's clock does, no person. */
    record NoteActionDue(
            @TargetAggregateIdentifier IssueId issue, ActionId action, LocalDate dueOn, Act act)
            implements IssueCommand {}

    /** Says that the review of a response is due; Accord's clock does, no person. */
    record NoteReviewDue(
            @TargetAggregateIdentifier IssueId issue,
            DecisionId decision,
            LocalDate reviewOn,
            Act act)
            implements IssueCommand {}

    record RescheduleAction(
            @TargetAggregateIdentifier IssueId issue,
            ActionId action,
            LocalDate dueOn,
            String reason,
            Act act)
            implements IssueCommand {}

    record FinishAction(
            @TargetAggregateIdentifier IssueId issue, ActionId action, String evidence, Act act)
            implements IssueCommand {}

    record ConfirmResolution(@TargetAggregateIdentifier IssueId issue, String note, Act act)
            implements Binding {}

    record ReopenIssue(@TargetAggregateIdentifier IssueId issue, String reason, Act act)
            implements IssueCommand {}

    record MeasureOutcome(
            @TargetAggregateIdentifier IssueId issue, Moment when, String value, Act act)
            implements IssueCommand {}

    record TakeLesson(
            @TargetAggregateIdentifier IssueId issue, IssueId from, String lesson, Act act)
            implements IssueCommand {}

    record NoteLesson(@TargetAggregateIdentifier IssueId issue, String lesson, Act act)
            implements IssueCommand {}
}
