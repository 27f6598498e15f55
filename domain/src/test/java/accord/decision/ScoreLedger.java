package accord.decision;

import accord.decision.DecisionEvent.CriteriaSet;
import accord.decision.DecisionEvent.ScoresRevealed;
import accord.decision.DecisionEvent.ScoresSealed;
import accord.member.SideId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a clerk knows of comparing who reads nothing but the events, each time from the first. */
record ScoreLedger(List<DecisionEvent> events) {

    int round() {
        return (int) events.stream().filter(CriteriaSet.class::isInstance).count();
    }

    List<String> criteria() {
        List<String> criteria = List.of();
        for (DecisionEvent event : events) {
            if (event instanceof CriteriaSet set) {
                criteria = set.criteria();
            }
        }
        return criteria;
    }

    /** What each side is bound to in this round. */
    Map<SideId, String> sealed() {
        Map<SideId, String> sealed = new HashMap<>();
        for (DecisionEvent event : events) {
            if (event instanceof CriteriaSet) {
                sealed.clear();
            }
            if (event instanceof ScoresSealed bound) {
                sealed.put(bound.act().side(), bound.commitment());
            }
        }
        return sealed;
    }

    /** What was shown in this round. */
    Map<SideId, ScoreSheet> revealed() {
        Map<SideId, ScoreSheet> revealed = Map.of();
        for (DecisionEvent event : events) {
            if (event instanceof CriteriaSet) {
                revealed = Map.of();
            }
            if (event instanceof ScoresRevealed all) {
                revealed = all.sheets();
            }
        }
        return revealed;
    }

    /** The sides whose scores nobody has seen. */
    Set<SideId> unseen() {
        return revealed().isEmpty() ? sealed().keySet() : Set.of();
    }

    boolean areThoseSealed(Map<SideId, ScoreSheet> sheets) {
        Map<SideId, String> digests = new HashMap<>();
        sheets.forEach((side, sheet) -> digests.put(side, digest(side, round(), sheet)));
        return digests.equals(sealed());
    }

    /** The digest of a sheet, as it is documented; the games score one proposal on two criteria. */
    static String digest(SideId side, int round, ScoreSheet sheet) {
        Map<Integer, Integer> points = new HashMap<>();
        sheet.scores().forEach(score -> points.put(score.criterion(), score.points()));
        String lines =
                String.join(
                        "\n",
                        "" + round,
                        side.value(),
                        "p1,1,0," + points.get(0),
                        "p1,1,1," + points.get(1),
                        sheet.salt());
        try {
            byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }
}
