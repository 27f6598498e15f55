package accord.decision.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.decision.DecisionCommand.RevealScores;
import accord.decision.DecisionCommand.SealScores;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Score;
import accord.decision.ScoreSheet;
import accord.eventlog.query.NewId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.text.InvalidInput;
import accord.text.Refused;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each side's scores, which nobody of another side learns before every side has scored: on record
 * is only what binds a side to them.
 */
@Singleton
public class BlindScores {
    private final ScoreBox box;
    private final Decisions decisions;
    private final Contracts contracts;
    private final Desk desk;

    public BlindScores(ScoreBox box, Decisions decisions, Contracts contracts, Desk desk) {
        this.box = box;
        this.decisions = decisions;
        this.contracts = contracts;
        this.desk = desk;
    }

    /**
     * Scores for the caller's side; again, as long as another side has not.
     *
     * @throws InvalidInput where a score is of no current version or on no criterion
     * @throws accord.decision.DecisionRefused where the round is over or another one runs
     */
    public void score(Caller caller, DecisionId decision, int round, List<Score> scores) {
        DecisionState state = admit(caller, decision, Permission.CONTRIBUTOR);
        if (round == state.scoring().round()) {
            scores.forEach(score -> check(state, score));
        }
        ScoreSheet sheet = new ScoreSheet(scores, NewId.next());
        String commitment = sheet.commitment(caller.side(), round);
        box.put(decision, round, commitment, sheet);
        try {
            desk.act(
                    caller,
                    contract(decision),
                    act -> new SealScores(decision, round, commitment, act));
        } catch (Refused unbound) {
            box.drop(decision, commitment);
            throw unbound;
        }
    }

    /** What the caller's own side has scored in this round; empty where it has not. */
    public List<Score> own(Caller caller, DecisionId decision) {
        DecisionState state = admit(caller, decision, Permission.OBSERVER);
        return Optional.ofNullable(state.scoring().sealed().get(caller.side()))
                .flatMap(commitment -> box.find(decision, commitment))
                .map(ScoreSheet::scores)
                .orElse(List.of());
    }

    /** Shows all scores where every side has scored; otherwise, or done again, does nothing. */
    public void revealIfAllScored(DecisionId decision) {
        DecisionState state = decisions.state(decision);
        if (!state.scoring().awaitsReveal(state.sides())) {
            return;
        }
        Map<SideId, ScoreSheet> sheets = new HashMap<>();
        state.scoring()
                .sealed()
                .forEach((side, commitment) ->
                        box.find(decision, commitment).ifPresent(sheet -> sheets.put(side, sheet)));
        desk.actAsAccord(
                contract(decision),
                act -> new RevealScores(decision, state.scoring().round(), sheets, act));
        box.empty(decision, state.scoring().round());
    }

    /** Forgets what was given before this round: nobody will ever see it. */
    public void forgetBefore(DecisionId decision, int round) {
        box.empty(decision, round - 1);
    }

    /** Forgets all that was given, once the decision has come to its end. */
    public void forgetAll(DecisionId decision) {
        box.empty(decision, Integer.MAX_VALUE);
    }

    private static void check(DecisionState state, Score score) {
        if (score.criterion() >= state.scoring().criteria().size()) {
            throw new InvalidInput(
                    "criterion", "must be below " + state.scoring().criteria().size());
        }
        boolean current =
                state.proposal(score.proposal())
                        .filter(p -> p.current().number() == score.version())
                        .isPresent();
        if (!current) {
            throw new InvalidInput("version", "must be the current one of a proposal here");
        }
    }

    private DecisionState admit(Caller caller, DecisionId decision, Permission needed) {
        DecisionState state = decisions.state(decision);
        if (state.opened() == null
                || !state.sides().contains(caller.side())
                || contracts.state(contract(decision)).permission(caller.member()).isEmpty()) {
            throw new NotFound();
        }
        desk.admit(caller, contract(decision), needed);
        return state;
    }

    private ContractId contract(DecisionId decision) {
        return contracts.of(decision.value());
    }
}
