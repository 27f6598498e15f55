package accord.decision;

import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.SideStoodAside;
import accord.member.Act;
import org.jspecify.annotations.Nullable;

/**
 * How a side stands to the version that it saw.
 *
 * @param kind consent, or standing aside
 * @param remark the reservation, or the reason for standing aside; empty where there is none
 * @param signed the first of two signatures, null where one was enough
 */
public record Stand(
        Kind kind, int version, String textHash, String remark, @Nullable Act signed, Act act) {

    /** With one signature. */
    public Stand(Kind kind, int version, String textHash, String remark, Act act) {
        this(kind, version, textHash, remark, null, act);
    }

    /** Either counts towards agreement; only a side itself can give it. */
    public enum Kind {
        CONSENT,
        ASIDE
    }

    static Stand of(ConsentGiven e) {
        return new Stand(
                Kind.CONSENT, e.version(), e.textHash(), e.reservation(), e.signed(), e.act());
    }

    static Stand of(SideStoodAside e) {
        return new Stand(Kind.ASIDE, e.version(), e.textHash(), e.reason(), e.act());
    }
}
