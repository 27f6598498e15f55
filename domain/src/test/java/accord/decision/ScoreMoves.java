package accord.decision;

import accord.decision.DecisionCommand.RevealScores;
import accord.decision.DecisionCommand.SealScores;
import accord.decision.DecisionCommand.SetCriteria;
import accord.member.Act;
import accord.member.SideId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes up on what proposals are compared, how a side scores them, and what is to be shown. */
final class ScoreMoves {
    private static final List<List<String>> CRITERIA =
            List.of(
                    List.of("Speed"),
                    List.of("Speed", "Cost"),
                    List.of("Cost", "Cost"),
                    List.of(),
                    Collections.nCopies(13, "Cost"),
                    List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
                    List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13"));

    /** What sides give; whoever knows the commitment finds out which it was. */
    private static final List<ScoreSheet> SHEETS =
            List.of(sheet(1, "salt"), sheet(5, "salt"), sheet(5, "pepper"));

    private final Chance chance;
    private final Scoring scoring;

    ScoreMoves(Chance chance) {
        this.chance = chance;
        this.scoring = chance.state().scoring();
    }

    DecisionCommand next() {
        if (scoring.round() == 0 && !chance.oneIn(4)) {
            return criteria();
        }
        if (scoring.awaitsReveal(chance.state().sides()) && chance.oneIn(2)) {
            return reveal();
        }
        return switch (chance.below(12)) {
            case 0 -> criteria();
            case 1, 2 -> reveal();
            default -> seal();
        };
    }

    private SetCriteria criteria() {
        return new SetCriteria(chance.decision(), chance.any(CRITERIA), chance.act());
    }

    private SealScores seal() {
        int round = round();
        Act act = scorer();
        String bound =
                chance.oneIn(12)
                        ? "five points"
                        : chance.any(SHEETS).commitment(act.side(), Math.max(round, 1));
        return new SealScores(chance.decision(), round, bound, act);
    }

    /** Mostly somebody whose side has not scored yet. */
    private Act scorer() {
        List<SideId> missing =
                chance.state().sides().stream()
                        .filter(side -> !scoring.sealed().containsKey(side))
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .toList();
        return missing.isEmpty() || chance.oneIn(4)
                ? chance.act()
                : chance.actOf(chance.any(missing));
    }

    /** Mostly all that was sealed; else with a sheet too few, too many or another than it was. */
    private RevealScores reveal() {
        Map<SideId, ScoreSheet> sheets = new HashMap<>();
        for (SideId side : scoring.sealed().keySet()) {
            sheets.put(side, sealed(side));
        }
        switch (chance.below(12)) {
            case 0 -> sheets.put(chance.act().side(), chance.any(SHEETS));
            case 1 -> sheets.remove(chance.act().side());
            default -> {}
        }
        Act act = chance.oneIn(8) ? chance.act() : chance.accord();
        return new RevealScores(chance.decision(), round(), sheets, act);
    }

    private ScoreSheet sealed(SideId side) {
        return SHEETS.stream()
                .filter(sheet ->
                        sheet.commitment(side, scoring.round()).equals(scoring.sealed().get(side)))
                .findFirst()
                .orElseThrow();
    }

    private int round() {
        return chance.oneIn(10) ? chance.below(scoring.round() + 2) : scoring.round();
    }

    private static ScoreSheet sheet(int points, String salt) {
        ProposalId proposal = new ProposalId("p1");
        return new ScoreSheet(
                List.of(new Score(proposal, 1, 1, points), new Score(proposal, 1, 0, 3)), salt);
    }
}
