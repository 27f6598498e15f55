package accord.decision;

import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.member.SideId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a decision has come.
 *
 * @param consentOpen whether versions can be consented to
 * @param timeBox how long it has, and how far up the ladder it is
 * @param closing the sides that would close it without agreement
 * @param closed whether every side closed it without agreement
 * @param agreed its seal, null until it is agreed
 * @param supersededBy the decision that took its place, null while none has
 */
record Course(
        boolean consentOpen,
        TimeBox timeBox,
        Set<SideId> closing,
        boolean closed,
        @Nullable DecisionAgreed agreed,
        @Nullable DecisionId supersededBy) {

    static final Course NONE = new Course(false, TimeBox.NONE, Set.of(), false, null, null);

    /** As it was opened. */
    Course begun(DecisionOpened opened) {
        return withConsentOpen(!opened.withHats()).with(TimeBox.until(opened.deadline()));
    }

    Course withConsentOpen(boolean open) {
        return new Course(open, timeBox, closing, closed, agreed, supersededBy);
    }

    Course with(TimeBox now) {
        return new Course(consentOpen, now, closing, closed, agreed, supersededBy);
    }

    Course withClosing(SideId side) {
        Set<SideId> more = new HashSet<>(closing);
        more.add(side);
        return new Course(consentOpen, timeBox, Set.copyOf(more), closed, agreed, supersededBy);
    }

    Course withClosed() {
        return new Course(consentOpen, timeBox, closing, true, agreed, supersededBy);
    }

    Course with(DecisionAgreed seal) {
        return new Course(consentOpen, timeBox, closing, closed, seal, supersededBy);
    }

    Course withSuccessor(DecisionId successor) {
        return new Course(consentOpen, timeBox, closing, closed, agreed, successor);
    }
}
