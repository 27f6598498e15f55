package accord.decision;

import accord.decision.DecisionEvent.DecisionEscalated;
import accord.decision.DecisionEvent.ExtensionProposed;
import accord.member.SideId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a decision has, and how far up the ladder it is.
 *
 * @param until when it ends, null where it has none
 * @param over whether it ran out and no other followed
 * @param climbed each step up the ladder, the latest last
 * @param wished the later end that each side would give it
 */
public record TimeBox(
        @Nullable Instant until,
        boolean over,
        List<DecisionEscalated> climbed,
        Map<SideId, ExtensionProposed> wished) {

    static final TimeBox NONE = until(null);

    static TimeBox until(@Nullable Instant deadline) {
        return new TimeBox(deadline, false, List.of(), Map.of());
    }

    /** Where on the ladder the decision is; empty before its first time box ran out. */
    public Optional<DecisionEscalated> place() {
        return climbed.isEmpty() ? Optional.empty() : Optional.of(climbed.getLast());
    }

    /** The number of the rung that comes next on this ladder, from 1; empty at its top. */
    Optional<Integer> next(Ladder ladder) {
        int next = place().map(DecisionEscalated::rung).orElse(0) + 1;
        return next <= ladder.rungs().size() ? Optional.of(next) : Optional.empty();
    }

    TimeBox ranOut() {
        return new TimeBox(until, true, climbed, wished);
    }

    TimeBox with(DecisionEscalated step) {
        List<DecisionEscalated> more = new ArrayList<>(climbed);
        more.add(step);
        return new TimeBox(step.until(), false, List.copyOf(more), Map.of());
    }

    TimeBox with(ExtensionProposed wish) {
        Map<SideId, ExtensionProposed> more = new HashMap<>(wished);
        more.put(wish.act().side(), wish);
        return new TimeBox(until, over, climbed, Map.copyOf(more));
    }

    TimeBox extendedTo(Instant later) {
        return new TimeBox(later, false, climbed, Map.of());
    }
}
