package accord.notification.query;

import accord.decision.DecisionEvent;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.ProposalId;
import accord.issue.IssueId;
import accord.issue.query.Issues;
import accord.notification.query.Notice.Kind;
import org.jspecify.annotations.Nullable;

/** What is told of what happens to a decision; null where nothing is. */
final class AboutDecision {
    private AboutDecision() {}

    static @Nullable About of(DecisionEvent event, DecisionState decision) {
        @Nullable IssueId issue = Issues.subjectOf(decision).orElse(null);
        String question = decision.opening().question();
        return switch (event) {
            case DecisionEvent.DecisionOpened e ->
                    new About(Kind.RESPONSE_ASKED, question, issue, null, 0);
            case DecisionEvent.ConsentOpened e -> null;
            case DecisionEvent.ProposalMade e ->
                    new About(Kind.PROPOSED, e.title(), issue, e.proposal(), 1);
            case ProposalAmended e -> on(Kind.AMENDED, decision, e.proposal(), issue, e.version());
            case CommentMade e -> new About(Kind.COMMENTED, question, issue, null, 0);
            case DecisionEvent.ConsentGiven e ->
                    on(Kind.CONSENTED, decision, e.proposal(), issue, e.version());
            case DecisionEvent.ConsentSigned e ->
                    on(Kind.SIGNED_BY_ONE, decision, e.proposal(), issue, e.version());
            case DecisionEvent.ConsentedOnCondition e ->
                    on(Kind.CONSENTED_ON_CONDITION, decision, e.proposal(), issue, e.version());
            case DecisionEvent.ConditionLifted e -> null;
            case DecisionEvent.VersionSeen e -> null;
            case DecisionEvent.SideStoodAside e ->
                    on(Kind.CONSENTED, decision, e.proposal(), issue, e.version());
            case DecisionEvent.ConsentWithdrawn e ->
                    on(Kind.CONSENT_WITHDRAWN, decision, e.proposal(), issue, e.version());
            case DecisionEvent.ObjectionRaised e ->
                    on(Kind.OBJECTED, decision, e.proposal(), issue, e.version());
            case DecisionEvent.ObjectionResolved e ->
                    on(Kind.OBJECTION_RESOLVED, decision, e.proposal(), issue, 0);
            case DecisionEvent.DecisionAgreed e ->
                    on(Kind.AGREED, decision, e.proposal(), issue, e.version());
            case DecisionEvent.TimeBoxRanOut e ->
                    ledOn(decision, e)
                            ? null
                            : new About(Kind.TIME_BOX_OVER, question, issue, null, 0);
            case DecisionEvent.DecisionEscalated e ->
                    new About(Kind.ESCALATED, nowWith(question, e), issue, null, 0);
            case DecisionEvent.ExtensionProposed e ->
                    new About(Kind.EXTENSION_PROPOSED, question, issue, null, 0);
            case DecisionEvent.TimeBoxExtended e ->
                    new About(Kind.TIME_BOX_EXTENDED, question, issue, null, 0);
            case DecisionEvent.CommentWithdrawn e -> null;
            case DecisionEvent.ThreadSettled e -> null;
            case DecisionEvent.ThreadReopened e -> null;
            case DecisionEvent.CriteriaSet e -> null;
            case DecisionEvent.ScoresSealed e -> null;
            case DecisionEvent.ScoresRevealed e ->
                    new About(Kind.SCORES_REVEALED, question, issue, null, 0);
            case DecisionEvent.ClosingProposed e -> null;
            case DecisionEvent.DecisionClosed e -> null;
            case DecisionEvent.DecisionSuperseded e -> null;
        };
    }

    /** Whether a rung followed; then that is told, and once is enough. */
    private static boolean ledOn(DecisionState decision, DecisionEvent.TimeBoxRanOut over) {
        return decision.timeBox().climbed().stream()
                .anyMatch(step -> step.ranOut().equals(over.deadline()));
    }

    private static String nowWith(String question, DecisionEvent.DecisionEscalated step) {
        return "%s Now with: %s".formatted(question, step.ladder().rung(step.rung()).name());
    }

    private static About on(
            Kind kind,
            DecisionState decision,
            ProposalId proposal,
            @Nullable IssueId issue,
            int version) {
        String title =
                decision.proposal(proposal)
                        .map(Proposal::title)
                        .orElse(decision.opening().question());
        return new About(kind, title, issue, proposal, version);
    }
}
