package accord.decision;

import accord.decision.DecisionEvent.CriteriaSet;
import accord.decision.DecisionEvent.ScoresRevealed;
import accord.decision.DecisionEvent.ScoresSealed;
import accord.member.SideId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the sides compare proposals. A round begins when criteria are set; each side seals its scores
 * without seeing another's, and all are revealed together.
 *
 * @param set what the criteria are, who set them and when; null before anybody did
 * @param sealed what each side that has scored is bound to
 * @param revealed all sides' scores, empty until every side has scored
 */
public record Scoring(
        @Nullable CriteriaSet set, Map<SideId, String> sealed, Map<SideId, ScoreSheet> revealed) {
    public static final Scoring NONE = new Scoring(null, Map.of(), Map.of());

    /** The number of the round, 0 before the first. */
    public int round() {
        return set == null ? 0 : set.round();
    }

    public List<String> criteria() {
        return set == null ? List.of() : set.criteria();
    }

    /** Whether all of these sides have scored, and nothing is revealed yet. */
    public boolean awaitsReveal(Set<SideId> sides) {
        return set != null && revealed.isEmpty() && sealed.keySet().containsAll(sides);
    }

    public boolean isRevealed() {
        return !revealed.isEmpty();
    }

    Scoring after(CriteriaSet event) {
        return new Scoring(event, Map.of(), Map.of());
    }

    Scoring after(ScoresSealed event) {
        Map<SideId, String> more = new HashMap<>(sealed);
        more.put(event.act().side(), event.commitment());
        return new Scoring(set, Map.copyOf(more), revealed);
    }

    Scoring after(ScoresRevealed event) {
        return new Scoring(set, sealed, Map.copyOf(event.sheets()));
    }
}
