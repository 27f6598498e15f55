package accord.decision;

import accord.decision.DecisionEvent.DecisionAgreed;
import accord.member.SideId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a decision has come.
 *
 * @param consentOpen whether versions can be consented to
 * @param timeBoxOver whether its time box ran out
 * @param closing the sides that would close it without agreement
 * @param closed whether every side closed it without agreement
 * @param agreed its seal, null until it is agreed
 * @param supersededBy the decision that took its place, null while none has
 */
record Course(
        boolean consentOpen,
        boolean timeBoxOver,
        Set<SideId> closing,
        boolean closed,
        @Nullable DecisionAgreed agreed,
        @Nullable DecisionId supersededBy) {

    static final Course NONE = new Course(false, false, Set.of(), false, null, null);

    Course withConsentOpen(boolean open) {
        return new Course(open, timeBoxOver, closing, closed, agreed, supersededBy);
    }

    Course withTimeBoxOver() {
        return new Course(consentOpen, true, closing, closed, agreed, supersededBy);
    }

    Course withClosing(SideId side) {
        Set<SideId> more = new HashSet<>(closing);
        more.add(side);
        return new Course(consentOpen, timeBoxOver, Set.copyOf(more), closed, agreed, supersededBy);
    }

    Course withClosed() {
        return new Course(consentOpen, timeBoxOver, closing, true, agreed, supersededBy);
    }

    Course with(DecisionAgreed seal) {
        return new Course(consentOpen, timeBoxOver, closing, closed, seal, supersededBy);
    }

    Course withSuccessor(DecisionId successor) {
        return new Course(consentOpen, timeBoxOver, closing, closed, agreed, successor);
    }
}
