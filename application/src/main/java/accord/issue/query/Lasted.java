package accord.issue.query;

import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionClosed;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.issue.IssueEvent.IssueRaised;
import accord.issue.IssueEvent.IssueResolved;
import accord.issue.Measure;
import accord.issue.MeasureEvent;
import accord.issue.MeasureEvent.MeasureEnded;
import accord.issue.MeasureEvent.MeasureExpired;
import accord.issue.MeasureEvent.MeasureTaken;
import accord.member.Act;
import accord.member.Acted;
import accord.session.SessionEvent.SessionEnded;
import accord.session.SessionState;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long something took that ended with an event, or lasts since one.
 *
 * @param until null while it lasts
 */
public record Lasted(What what, Instant from, @Nullable Instant until) {

    /** What it was. */
    public enum What {
        /** From a proposal to its agreement. */
        PROPOSED,
        /** From a question to its closing without agreement. */
        ASKED,
        /** An interim measure's. */
        IN_FORCE,
        /** An issue's. */
        OPEN,
        /** A session's. */
        MET
    }

    /** What ended with an event, or lasts since it; empty for most. */
    static Optional<Lasted> of(Room room, Acted event) {
        return switch (event) {
            case IssueRaised e ->
                    room.issue().isResolved()
                            ? Optional.empty()
                            : Optional.of(new Lasted(What.OPEN, e.act().at(), null));
            case IssueResolved e ->
                    Optional.of(new Lasted(What.OPEN, raisedAt(room), e.act().at()));
            case DecisionAgreed e ->
                    decision(room, e.decision())
                            .proposal(e.proposal())
                            .map(proposal -> proposal.versions().getFirst().act().at())
                            .map(from -> new Lasted(What.PROPOSED, from, e.act().at()));
            case DecisionClosed e ->
                    Optional.of(
                            new Lasted(
                                    What.ASKED,
                                    decision(room, e.decision()).opening().act().at(),
                                    e.act().at()));
            case MeasureTaken e ->
                    measure(room, e).filter(m -> !m.over()).map(m -> inForce(m, null));
            case MeasureEnded e -> measure(room, e).map(m -> inForce(m, e.act().at()));
            case MeasureExpired e -> measure(room, e).map(m -> inForce(m, e.expiresAt()));
            case SessionEnded e ->
                    Optional.ofNullable(room.sessions().get(e.session()))
                            .map(SessionState::started)
                            .map(Act::at)
                            .map(from -> new Lasted(What.MET, from, e.act().at()));
            default -> Optional.empty();
        };
    }

    private static Lasted inForce(Measure measure, @Nullable Instant until) {
        return new Lasted(What.IN_FORCE, measure.taken().act().at(), until);
    }

    private static Optional<Measure> measure(Room room, MeasureEvent event) {
        return room.measures().measure(event.measure());
    }

    private static DecisionState decision(Room room, DecisionId decision) {
        return room.decisions().getOrDefault(decision, DecisionState.NONE);
    }

    private static Instant raisedAt(Room room) {
        return room.issue().raising().act().at();
    }
}
