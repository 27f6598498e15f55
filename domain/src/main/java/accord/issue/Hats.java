package accord.issue;

import accord.issue.IssueEvent.HatsSkipAccepted;
import accord.issue.IssueEvent.PositionRestated;
import accord.issue.IssueEvent.PositionStated;
import accord.issue.IssueEvent.RestatementMarked;
import accord.member.SideId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sides in each other's shoes.
 *
 * @param positions each side's own words
 * @param restatements by who restated, then by whose position it is
 * @param skipping the sides that would go on without restating
 * @param swapped null until the sides are through; then whether they skipped
 */
public record Hats(
        Map<SideId, PositionStated> positions,
        Map<Pair, Restatement> restatements,
        Set<SideId> skipping,
        @Nullable Boolean swapped) {

    /** Who restated whose position. */
    public record Pair(SideId restatedBy, SideId of) {}

    static final Hats NONE = new Hats(Map.of(), Map.of(), Set.of(), null);

    /** How one side put another's position. */
    public Optional<Restatement> restatement(SideId by, SideId of) {
        return Optional.ofNullable(restatements.get(new Pair(by, of)));
    }

    public boolean isSwapped() {
        return swapped != null;
    }

    /** Whether every side's position was restated by every other and marked fair. */
    boolean allFair(Set<SideId> sides) {
        return sides.stream()
                .allMatch(by ->
                        sides.stream()
                                .filter(of -> !of.equals(by))
                                .allMatch(of ->
                                        restatement(by, of)
                                                .filter(Restatement::isFair)
                                                .isPresent()));
    }

    Hats after(PositionStated e) {
        Map<SideId, PositionStated> now = new HashMap<>(positions);
        now.put(e.act().side(), e);
        Map<Pair, Restatement> left = new HashMap<>(restatements);
        left.keySet().removeIf(pair -> pair.of().equals(e.act().side()));
        return new Hats(Map.copyOf(now), Map.copyOf(left), skipping, swapped);
    }

    Hats after(PositionRestated e) {
        return with(
                new Pair(e.act().side(), e.of()),
                new Restatement(e.of(), e.text(), e.act(), null, ""));
    }

    Hats after(RestatementMarked e) {
        Pair pair = new Pair(e.restatedBy(), e.act().side());
        Restatement marked = restatements.get(pair);
        return marked == null ? this : with(pair, marked.marked(e.fair(), e.correction()));
    }

    Hats after(HatsSkipAccepted e) {
        Set<SideId> more = new HashSet<>(skipping);
        more.add(e.act().side());
        return new Hats(positions, restatements, Set.copyOf(more), swapped);
    }

    Hats swapped(boolean skipped) {
        return new Hats(positions, restatements, skipping, skipped);
    }

    private Hats with(Pair pair, Restatement restatement) {
        Map<Pair, Restatement> now = new HashMap<>(restatements);
        now.put(pair, restatement);
        return new Hats(positions, Map.copyOf(now), skipping, swapped);
    }
}
