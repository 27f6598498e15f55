package accord.issue;

import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.eventlog.EventName;
import accord.member.Act;
import accord.member.Acted;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to an emerging issue. */
public sealed interface IssueEvent extends Acted {
    IssueId issue();

    /**
     * Somebody, or Accord, brought an issue before all sides.
     *
     * @param surge the id of the surge that is its evidence; null where a person raised it
     */
    @EventName("issue.raised/1")
    record IssueRaised(
            IssueId issue,
            String title,
            String description,
            Set<SideId> sides,
            @Nullable String surge,
            Act act)
            implements IssueEvent {}

    /**
     * The requests, or those who take the calls, told something more of it. It changes nothing:
     * what to make of it is up to the sides.
     *
     * @param words what it is, a sentence or two
     */
    @EventName("issue.sign-noted/1")
    record SignNoted(IssueId issue, Sign sign, String words, Act act) implements IssueEvent {}

    @EventName("issue.acknowledged/1")
    record IssueAcknowledged(IssueId issue, Act act) implements IssueEvent {}

    /** A side said where it stands; restatements of an earlier position end with it. */
    @EventName("issue.position-stated/1")
    record PositionStated(IssueId issue, Position position, Act act) implements IssueEvent {}

    @EventName("issue.position-restated/1")
    record PositionRestated(IssueId issue, SideId of, String text, Act act) implements IssueEvent {}

    /** A side said whether another's restatement of its position is fair. */
    @EventName("issue.restatement-marked/1")
    record RestatementMarked(
            IssueId issue, SideId restatedBy, boolean fair, String correction, Act act)
            implements IssueEvent {}

    /** A side agreed to go on without restating. */
    @EventName("issue.hats-skip-accepted/1")
    record HatsSkipAccepted(IssueId issue, Act act) implements IssueEvent {}

    /** Every position was restated by every other side and marked fair, or all agreed to skip. */
    @EventName("issue.hats-swapped/1")
    record HatsSwapped(IssueId issue, boolean skipped, Act act) implements IssueEvent {}

    /** What the sides agreed is now the response. */
    @EventName("issue.response-agreed/1")
    record ResponseAgreed(
            IssueId issue,
            DecisionId decision,
            ProposalId proposal,
            int version,
            String textHash,
            Act act)
            implements IssueEvent {}

    /** What was agreed had been worked out on a response that another one has replaced. */
    @EventName("issue.response-overtaken/1")
    record ResponseOvertaken(IssueId issue, DecisionId decision, DecisionId inForce, Act act)
            implements IssueEvent {}

    @EventName("issue.action-added/1")
    record ActionAdded(
            IssueId issue,
            ActionId action,
            String what,
            SideId side,
            MemberId owner,
            LocalDate dueOn,
            Act act)
            implements IssueEvent {}

    /** It is due soon, and its side is reminded; once for each day on which it is due. */
    @EventName("issue.action-neared-due/1")
    record ActionNearedDue(IssueId issue, ActionId action, LocalDate dueOn, Act act)
            implements IssueEvent {}

    @EventName("issue.action-rescheduled/1")
    record ActionRescheduled(
            IssueId issue, ActionId action, LocalDate dueOn, String reason, Act act)
            implements IssueEvent {}

    @EventName("issue.action-done/1")
    record ActionDone(IssueId issue, ActionId action, String evidence, Act act)
            implements IssueEvent {}

    /** A side says that the issue is resolved. */
    @EventName("issue.resolution-confirmed/1")
    record ResolutionConfirmed(IssueId issue, String note, Act act) implements IssueEvent {}

    /** Every side said so. */
    @EventName("issue.resolved/1")
    record IssueResolved(IssueId issue, Act act) implements IssueEvent {}

    @EventName("issue.reopened/1")
    record IssueReopened(IssueId issue, String reason, Act act) implements IssueEvent {}

    /**
     * The day has come on which the sides wanted to look again at the response in force: did it
     * work?
     */
    @EventName("issue.review-fell-due/1")
    record ReviewFellDue(IssueId issue, DecisionId decision, LocalDate reviewOn, Act act)
            implements IssueEvent {}

    /** Somebody read the measure by which the sides will know whether it worked. */
    @EventName("issue.outcome-measured/1")
    record OutcomeMeasured(IssueId issue, Moment when, String value, Act act)
            implements IssueEvent {}

    /**
     * A lesson of another issue was brought in.
     *
     * @param from where it was learned
     * @param lesson in the words in which it was noted
     */
    @EventName("issue.lesson-taken/1")
    record LessonTaken(IssueId issue, IssueId from, String lesson, Act act) implements IssueEvent {}

    @EventName("issue.lesson-noted/1")
    record LessonNoted(IssueId issue, String lesson, Act act) implements IssueEvent {}
}
