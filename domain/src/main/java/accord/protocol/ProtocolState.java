package accord.protocol;

import accord.decision.DecisionId;
import accord.decision.Ladder;
import accord.protocol.ProtocolEvent.ProtocolAgreed;
import accord.protocol.ProtocolEvent.ProtocolOvertaken;
import accord.protocol.ProtocolEvent.ReviewFellDue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A protocol as it stands after its events.
 *
 * @param inForce null while nothing is agreed
 * @param reviewDue whether the day of its review has come
 * @param overtaken decisions that were agreed and came too late, and what was in force then
 * @param taken every decision that was or is in force
 */
public record ProtocolState(
        @Nullable ProtocolAgreed inForce,
        boolean reviewDue,
        Map<DecisionId, DecisionId> overtaken,
        Set<DecisionId> taken) {

    public static final ProtocolState NONE = new ProtocolState(null, false, Map.of(), Set.of());

    public ProtocolState after(ProtocolEvent event) {
        return switch (event) {
            case ProtocolAgreed e ->
                    new ProtocolState(e, false, overtaken, with(taken, e.decision()));
            case ProtocolOvertaken e ->
                    new ProtocolState(inForce, reviewDue, with(overtaken, e), taken);
            case ReviewFellDue e -> new ProtocolState(inForce, true, overtaken, taken);
        };
    }

    /** Where decisions go whose time box runs out; empty where the sides agreed on nothing. */
    public Optional<Ladder> ladder() {
        return Optional.ofNullable(inForce)
                .filter(agreed -> !agreed.rungs().isEmpty())
                .map(agreed -> new Ladder(agreed.decision(), agreed.rungs()));
    }

    /** The decisions that came too late for what is in force now. */
    public Set<DecisionId> tooLate() {
        return overtaken.entrySet().stream()
                .filter(late -> inForce != null && late.getValue().equals(inForce.decision()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<DecisionId, DecisionId> with(
            Map<DecisionId, DecisionId> some, ProtocolOvertaken more) {
        Map<DecisionId, DecisionId> result = new HashMap<>(some);
        result.put(more.decision(), more.by());
        return Map.copyOf(result);
    }

    private static Set<DecisionId> with(Set<DecisionId> some, DecisionId more) {
        Set<DecisionId> result = new HashSet<>(some);
        result.add(more);
        return Set.copyOf(result);
    }
}
