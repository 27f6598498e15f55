package accord.decision.ui;

import accord.decision.DecisionEvent;
import accord.member.SideId;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What happened to a decision, as one sentence; the reader knows when and sees who. */
public final class DecisionWords {
    private DecisionWords() {}

    /**
     * @param names what a side is called in its contract
     */
    public static String of(DecisionEvent event, Function<SideId, String> names) {
        String side = names.apply(event.act().side());
        return switch (event) {
            case DecisionEvent.DecisionOpened e -> side + " asked: " + e.question();
            case DecisionEvent.ConsentOpened e ->
                    e.skipped()
                            ? "Consent opened; all sides agreed to skip restating"
                            : "Consent opened; all restatements are fair";
            case DecisionEvent.ProposalMade e -> side + " proposed “" + e.title() + "”";
            case DecisionEvent.ProposalAmended e ->
                    side + " wrote version " + e.version() + voided(e.voids(), names);
            case DecisionEvent.CommentMade e ->
                    side
                            + (e.thread() != null
                                    ? " answered"
                                    : e.anchor() == null
                                            ? " commented"
                                            : " commented on words of the text");
            case DecisionEvent.CommentWithdrawn e -> side + " took a comment back";
            case DecisionEvent.ThreadSettled e -> side + " said that a thread is settled";
            case DecisionEvent.ThreadReopened e -> side + " reopened a thread";
            case DecisionEvent.ConsentGiven e ->
                    side
                            + " consented to version "
                            + e.version()
                            + (e.reservation().isEmpty() ? "" : ", with a reservation");
            case DecisionEvent.ConsentSigned e ->
                    side + " signed version " + e.version() + ", the first of two signatures";
            case DecisionEvent.ConsentedOnCondition e ->
                    side + " would consent to version " + e.version() + " on a condition";
            case DecisionEvent.ConditionLifted e ->
                    side + " said that its condition on version " + e.version() + " is met";
            case DecisionEvent.SideStoodAside e -> side + " stood aside on version " + e.version();
            case DecisionEvent.ConsentWithdrawn e ->
                    side + " withdrew its consent to version " + e.version();
            case DecisionEvent.ObjectionRaised e -> side + " objected to version " + e.version();
            case DecisionEvent.ObjectionResolved e -> side + " said its objection is resolved";
            case DecisionEvent.VersionSeen e -> side + " has seen version " + e.version();
            case DecisionEvent.CriteriaSet e ->
                    side + " set what the proposals are compared on" + scored(e.voids(), names);
            case DecisionEvent.ScoresSealed e -> side + " scored the proposals, blind";
            case DecisionEvent.ScoresRevealed e -> "All sides have scored; the scores are shown";
            case DecisionEvent.DecisionAgreed e -> "Agreed by all: version " + e.version();
            case DecisionEvent.TimeBoxRanOut e -> "The time box ran out; nothing was agreed by it";
            case DecisionEvent.DecisionEscalated e ->
                    "It went up the ladder to rung %d of %d: %s"
                            .formatted(
                                    e.rung(),
                                    e.ladder().rungs().size(),
                                    e.ladder().rung(e.rung()).name());
            case DecisionEvent.ExtensionProposed e -> side + " would give it longer";
            case DecisionEvent.TimeBoxExtended e ->
                    "All sides named the same later end of the time box";
            case DecisionEvent.ClosingProposed e -> side + " would close this without agreement";
            case DecisionEvent.DecisionClosed e -> "All sides closed this without agreement";
            case DecisionEvent.DecisionSuperseded e -> "A later agreement took its place";
        };
    }

    /** The reason or words that came with it; empty where there were none. */
    public static String why(DecisionEvent event) {
        return switch (event) {
            case DecisionEvent.ProposalMade e -> e.rationale();
            case DecisionEvent.ProposalAmended e -> e.reason();
            case DecisionEvent.CommentMade e -> e.text();
            case DecisionEvent.ConsentGiven e -> e.reservation();
            case DecisionEvent.ConsentSigned e -> e.reservation();
            case DecisionEvent.ConsentedOnCondition e -> e.condition();
            case DecisionEvent.ConditionLifted e -> e.note();
            case DecisionEvent.SideStoodAside e -> e.reason();
            case DecisionEvent.ConsentWithdrawn e -> e.reason();
            case DecisionEvent.ObjectionRaised e ->
                    e.reason() + "\nWhat would resolve it: " + e.wouldResolve();
            case DecisionEvent.CommentWithdrawn e -> "";
            case DecisionEvent.ThreadSettled e -> "";
            case DecisionEvent.ThreadReopened e -> "";
            case DecisionEvent.CriteriaSet e -> String.join("\n", e.criteria());
            case DecisionEvent.ScoresSealed e -> "";
            case DecisionEvent.ScoresRevealed e -> "";
            case DecisionEvent.ClosingProposed e -> e.reason();
            case DecisionEvent.DecisionAgreed e -> e.wording().text();
            case DecisionEvent.DecisionOpened e -> "";
            case DecisionEvent.ConsentOpened e -> "";
            case DecisionEvent.VersionSeen e -> "";
            case DecisionEvent.ObjectionResolved e -> "";
            case DecisionEvent.TimeBoxRanOut e -> "";
            case DecisionEvent.DecisionEscalated e -> "";
            case DecisionEvent.ExtensionProposed e -> e.reason();
            case DecisionEvent.TimeBoxExtended e -> "";
            case DecisionEvent.DecisionClosed e -> "";
            case DecisionEvent.DecisionSuperseded e -> "";
        };
    }

    private static String scored(Collection<SideId> sides, Function<SideId, String> names) {
        return sides.isEmpty()
                ? ""
                : sides.stream()
                        .map(names)
                        .collect(
                                Collectors.joining(
                                        " and ", ", which ended the blind scores of ", ""));
    }

    private static String voided(Collection<SideId> sides, Function<SideId, String> names) {
        return sides.isEmpty()
                ? ""
                : sides.stream()
                        .map(names)
                        .collect(Collectors.joining(" and ", ", which voided the consent of ", ""));
    }
}
