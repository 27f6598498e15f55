package accord.issue.query;

import accord.decision.DecisionEvent;
import accord.issue.IssueEvent;
import accord.issue.MeasureEvent;
import accord.member.Acted;
import accord.session.SessionEvent;

/** How much something says of where a room has come to. What it is, it stays. */
public enum Weight {
    /** What the story is told by. */
    MILESTONE,
    /** A step between two of those. */
    STEP,
    /** Something said in the talk: of many one line is enough. */
    TALK,
    /** How a meeting goes on: likewise. */
    MEETING;

    /** Whether those that follow each other are told as one. */
    public boolean folds() {
        return this == TALK || this == MEETING;
    }

    public static Weight of(Acted event) {
        return switch (event) {
            case IssueEvent e -> of(e);
            case DecisionEvent e -> of(e);
            case SessionEvent e -> of(e);
            case MeasureEvent e -> e instanceof MeasureEvent.MeasureTaken ? MILESTONE : STEP;
            default -> STEP;
        };
    }

    private static Weight of(IssueEvent event) {
        return switch (event) {
            case IssueEvent.IssueRaised e -> MILESTONE;
            case IssueEvent.HatsSwapped e -> MILESTONE;
            case IssueEvent.ReviewFellDue e -> MILESTONE;
            case IssueEvent.IssueResolved e -> MILESTONE;
            case IssueEvent.IssueReopened e -> MILESTONE;
            case IssueEvent.SignNoted e -> STEP;
            case IssueEvent.IssueAcknowledged e -> STEP;
            case IssueEvent.PositionStated e -> STEP;
            case IssueEvent.PositionRestated e -> STEP;
            case IssueEvent.RestatementMarked e -> STEP;
            case IssueEvent.HatsSkipAccepted e -> STEP;
            case IssueEvent.ResponseAgreed e -> STEP;
            case IssueEvent.ResponseOvertaken e -> STEP;
            case IssueEvent.ActionAdded e -> STEP;
            case IssueEvent.ActionNearedDue e -> STEP;
            case IssueEvent.ActionRescheduled e -> STEP;
            case IssueEvent.ActionDone e -> STEP;
            case IssueEvent.ResolutionConfirmed e -> STEP;
            case IssueEvent.OutcomeMeasured e -> STEP;
            case IssueEvent.LessonTaken e -> STEP;
            case IssueEvent.LessonNoted e -> STEP;
        };
    }

    private static Weight of(DecisionEvent event) {
        return switch (event) {
            case DecisionEvent.DecisionOpened e -> MILESTONE;
            case DecisionEvent.ProposalMade e -> MILESTONE;
            case DecisionEvent.DecisionAgreed e -> MILESTONE;
            case DecisionEvent.DecisionClosed e -> MILESTONE;
            case DecisionEvent.TimeBoxRanOut e -> MILESTONE;
            case DecisionEvent.DecisionEscalated e -> MILESTONE;
            case DecisionEvent.CommentMade e -> TALK;
            case DecisionEvent.CommentWithdrawn e -> TALK;
            case DecisionEvent.ThreadSettled e -> TALK;
            case DecisionEvent.ThreadReopened e -> TALK;
            case DecisionEvent.ConsentOpened e -> STEP;
            case DecisionEvent.ProposalAmended e -> STEP;
            case DecisionEvent.ConsentGiven e -> STEP;
            case DecisionEvent.ConsentSigned e -> STEP;
            case DecisionEvent.ConsentedOnCondition e -> STEP;
            case DecisionEvent.ConditionLifted e -> STEP;
            case DecisionEvent.SideStoodAside e -> STEP;
            case DecisionEvent.ConsentWithdrawn e -> STEP;
            case DecisionEvent.ObjectionRaised e -> STEP;
            case DecisionEvent.ObjectionResolved e -> STEP;
            case DecisionEvent.VersionSeen e -> STEP;
            case DecisionEvent.CriteriaSet e -> STEP;
            case DecisionEvent.ScoresSealed e -> STEP;
            case DecisionEvent.ScoresRevealed e -> STEP;
            case DecisionEvent.ExtensionProposed e -> STEP;
            case DecisionEvent.TimeBoxExtended e -> STEP;
            case DecisionEvent.ClosingProposed e -> STEP;
            case DecisionEvent.DecisionSuperseded e -> STEP;
        };
    }

    private static Weight of(SessionEvent event) {
        return switch (event) {
            case SessionEvent.SessionEnded e -> MILESTONE;
            case SessionEvent.CheckpointConcluded e -> MILESTONE;
            case SessionEvent.SessionAttended e -> MEETING;
            case SessionEvent.ItemOpened e -> MEETING;
            case SessionEvent.ItemExtended e -> MEETING;
            case SessionEvent.ChairPassed e -> MEETING;
            case SessionEvent.SessionScheduled e -> STEP;
            case SessionEvent.SessionMoved e -> STEP;
            case SessionEvent.SessionCancelled e -> STEP;
            case SessionEvent.SessionDrewNear e -> STEP;
            case SessionEvent.SessionStarted e -> STEP;
            case SessionEvent.VerdictGiven e -> STEP;
        };
    }
}
