package accord.decision;

import accord.decision.DecisionEvent.ConsentSigned;
import accord.decision.DecisionEvent.ConsentedOnCondition;
import accord.member.Act;

/**
 * A consent that does not count yet: it waits for a condition to be lifted, or for a second
 * signature.
 *
 * @param condition on which it waits, such as "Subject to board"; empty for a second signature
 * @param reservation which comes with it when it counts; empty where there is none
 */
public record Pending(int version, String textHash, String condition, String reservation, Act act) {

    static Pending of(ConsentedOnCondition e) {
        return new Pending(e.version(), e.textHash(), e.condition(), e.reservation(), e.act());
    }

    static Pending of(ConsentSigned e) {
        return new Pending(e.version(), e.textHash(), "", e.reservation(), e.act());
    }

    /** Whether it waits for a condition; otherwise for a second signature. */
    public boolean isConditional() {
        return !condition.isEmpty();
    }
}
