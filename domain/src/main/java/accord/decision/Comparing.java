package accord.decision;

import static accord.decision.DecisionRefused.Reason.ROUND_OVER;
import static accord.decision.DecisionRefused.Reason.SCORES_MISSING;
import static accord.decision.DecisionRefused.Reason.STALE_ROUND;
import static accord.decision.DecisionRefused.Reason.WRONG_SCORES;
import static accord.decision.Guards.mustBeUndecided;

import accord.decision.DecisionCommand.RevealScores;
import accord.decision.DecisionCommand.SealScores;
import accord.decision.DecisionCommand.SetCriteria;
import accord.decision.DecisionEvent.CriteriaSet;
import accord.decision.DecisionEvent.ScoresRevealed;
import accord.decision.DecisionEvent.ScoresSealed;
import accord.text.InvalidInput;
import accord.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The laws of comparing: criteria on record, scores blind until every side has scored. */
final class Comparing {
    /** The most criteria. */
    static final int MOST = 12;

    private Comparing() {}

    /** A new round: what was scored before counts no more. */
    static List<DecisionEvent> setCriteria(DecisionState state, SetCriteria c) {
        mustBeUndecided(state, c.act());
        List<String> criteria =
                c.criteria().stream().map(each -> Text.line("criteria", each)).toList();
        if (criteria.isEmpty() || criteria.size() > MOST) {
            throw new InvalidInput("criteria", "must be 1 to " + MOST);
        }
        if (new HashSet<>(criteria).size() < criteria.size()) {
            throw new InvalidInput("criteria", "must each be another");
        }
        return List.of(
                new CriteriaSet(
                        c.decision(),
                        state.scoring().round() + 1,
                        criteria,
                        state.scoring().isRevealed()
                                ? Set.of()
                                : Set.copyOf(state.scoring().sealed().keySet()),
                        c.act()));
    }

    /** A side may think again until all have scored. */
    static List<DecisionEvent> seal(DecisionState state, SealScores c) {
        mustBeUndecided(state, c.act());
        mustBeThisRound(state, c.round());
        DecisionRefused.when(
                state.scoring().isRevealed() || state.scoring().awaitsReveal(state.sides()),
                ROUND_OVER,
                "Every side has scored already; set the criteria again to score anew.");
        if (!c.commitment().matches("[0-9a-f]{64}")) {
            throw new InvalidInput("commitment", "must be 64 hexadecimal characters");
        }
        return List.of(new ScoresSealed(c.decision(), c.round(), c.commitment(), c.act()));
    }

    /** Only what each side is bound to, and only all of it. */
    static List<DecisionEvent> reveal(DecisionState state, RevealScores c) {
        Scoring scoring = state.scoring();
        if (state.hasEnded() || scoring.isRevealed() || c.round() != scoring.round()) {
            return List.of();
        }
        DecisionRefused.when(
                !scoring.awaitsReveal(state.sides())
                        || !c.sheets().keySet().equals(scoring.sealed().keySet()),
                SCORES_MISSING,
                "Scores are shown when every side has scored.");
        c.sheets()
                .forEach((side, sheet) ->
                        DecisionRefused.when(
                                !sheet.commitment(side, c.round())
                                        .equals(scoring.sealed().get(side)),
                                WRONG_SCORES,
                                "These are not the scores that were sealed."));
        return List.of(new ScoresRevealed(c.decision(), c.round(), c.sheets(), c.act()));
    }

    private static void mustBeThisRound(DecisionState state, int round) {
        DecisionRefused.when(
                round != state.scoring().round() || round == 0,
                STALE_ROUND,
                state.scoring().round() == 0
                        ? "There are no criteria yet."
                        : "The criteria changed meanwhile: look at them, and score again.");
    }
}
