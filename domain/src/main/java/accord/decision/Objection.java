package accord.decision;

import accord.decision.DecisionEvent.ObjectionRaised;
import accord.member.Act;
import org.jspecify.annotations.Nullable;

/**
 * A side's objection to a proposal, which follows it through its versions.
 *
 * @param version the version that it was raised against
 * @param resolved when and by whom of that side it was said to be resolved; null while it is open
 */
public record Objection(
        ObjectionId id,
        int version,
        String reason,
        String wouldResolve,
        Act act,
        @Nullable Act resolved) {

    static Objection of(ObjectionRaised e) {
        return new Objection(
                e.objection(), e.version(), e.reason(), e.wouldResolve(), e.act(), null);
    }

    public boolean open() {
        return resolved == null;
    }

    Objection resolvedBy(Act by) {
        return new Objection(id, version, reason, wouldResolve, act, by);
    }
}
