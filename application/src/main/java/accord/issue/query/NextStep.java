package accord.issue.query;

import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.ProposalId;
import accord.decision.query.Turn;
import accord.issue.Action;
import accord.issue.Hats;
import accord.issue.IssueEvent.ActionAdded;
import accord.issue.IssueEvent.IssueRaised;
import accord.issue.IssueEvent.IssueReopened;
import accord.issue.IssueEvent.ResolutionConfirmed;
import accord.issue.IssueState;
import accord.issue.Moment;
import accord.member.SideId;
import accord.session.SessionEvent.CheckpointConcluded;
import accord.session.SessionState;
import accord.session.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a room needs next, and of whom.
 *
 * @param waitingOn the sides that can take the step; several where any or all of them may
 * @param decision the decision in which it is taken, null where it is in none
 * @param proposal the proposal, likewise
 */
public record NextStep(
        Kind kind,
        Set<SideId> waitingOn,
        @Nullable DecisionId decision,
        @Nullable ProposalId proposal) {

    /** The steps, in the order in which a room usually takes them. */
    public enum Kind {
        ACKNOWLEDGE,
        GIVE_VERDICT,
        ASK_FOR_A_RESPONSE,
        STATE_POSITION,
        RESTATE_POSITION,
        MARK_RESTATEMENT,
        PROPOSE,
        ANSWER_OBJECTION,
        CONSENT,
        ADD_ACTIONS,
        DO_ACTIONS,
        MEASURE_OUTCOME,
        CONFIRM_RESOLUTION,
        NOTE_LESSONS
    }

    public static NextStep of(Room room) {
        IssueState issue = room.issue();
        Set<SideId> sides = issue.sides();
        Set<SideId> silent =
                those(
                        sides,
                        side -> !issue.acknowledged().containsKey(side) && !hasActed(room, side));
        if (issue.isResolved()) {
            return step(Kind.NOTE_LESSONS, Set.of());
        }
        if (!silent.isEmpty()) {
            return step(Kind.ACKNOWLEDGE, silent);
        }
        Optional<SessionState> checkpoint =
                room.sessions().values().stream()
                        .filter(SessionState::awaitsVerdict)
                        .reduce((first, second) -> second);
        if (checkpoint.isPresent()) {
            return step(Kind.GIVE_VERDICT, checkpoint.get().silent());
        }
        Optional<DecisionState> undecided =
                room.decisions().values().stream()
                        .filter(d -> !d.hasEnded())
                        .reduce((first, second) -> second);
        if (undecided.isPresent()) {
            return inDecision(issue, undecided.get());
        }
        return issue.response() == null || toBeChanged(room)
                ? step(Kind.ASK_FOR_A_RESPONSE, sides)
                : afterAgreement(room, sides);
    }

    /** Whoever has said or done anything about it has seen it; to look at it says nothing. */
    private static boolean hasActed(Room room, SideId side) {
        return room.timeline().stream()
                .filter(Room.Happening::isMove)
                .map(Room.Happening::event)
                .anyMatch(event ->
                        !(event instanceof IssueRaised) && event.act().side().equals(side));
    }

    private static NextStep inDecision(IssueState issue, DecisionState decision) {
        Set<SideId> sides = decision.sides();
        DecisionId id = decision.opening().decision();
        if (!decision.consentOpen()) {
            Optional<NextStep> hats = hats(issue.hats(), sides, id);
            if (hats.isPresent()) {
                return hats.get();
            }
        }
        Turn turn = Turn.of(decision);
        return new NextStep(kind(turn.kind()), turn.waitingOn(), id, turn.proposal());
    }

    /** What a turn in a decision is called among all steps. */
    public static Kind kind(Turn.Kind turn) {
        return switch (turn) {
            case PROPOSE -> Kind.PROPOSE;
            case ANSWER_OBJECTION -> Kind.ANSWER_OBJECTION;
            case CONSENT -> Kind.CONSENT;
        };
    }

    private static Optional<NextStep> hats(Hats hats, Set<SideId> sides, DecisionId id) {
        if (hats.isSwapped()) {
            return Optional.empty();
        }
        Set<SideId> unstated = those(sides, s -> !hats.positions().containsKey(s));
        if (!unstated.isEmpty()) {
            return Optional.of(new NextStep(Kind.STATE_POSITION, unstated, id, null));
        }
        Set<SideId> toRestate =
                those(sides, by -> others(sides, by).anyMatch(of -> needsRestating(hats, by, of)));
        if (!toRestate.isEmpty()) {
            return Optional.of(new NextStep(Kind.RESTATE_POSITION, toRestate, id, null));
        }
        Set<SideId> toMark =
                those(sides, of -> others(sides, of).anyMatch(by -> unmarked(hats, by, of)));
        return Optional.of(new NextStep(Kind.MARK_RESTATEMENT, toMark, id, null));
    }

    private static boolean needsRestating(Hats hats, SideId by, SideId of) {
        return hats.restatement(by, of).map(r -> Boolean.FALSE.equals(r.fair())).orElse(true);
    }

    private static boolean unmarked(Hats hats, SideId by, SideId of) {
        return hats.restatement(by, of).filter(r -> r.fair() == null).isPresent();
    }

    /** Whether a checkpoint ended in a change, or it came back, and nobody has met that since. */
    private static boolean toBeChanged(Room room) {
        boolean changed = false;
        for (Room.Happening happening : room.timeline()) {
            changed =
                    switch (happening.event()) {
                        case CheckpointConcluded concluded -> concluded.verdict() == Verdict.CHANGE;
                        case IssueReopened again -> true;
                        case DecisionOpened asked -> false;
                        case ActionAdded action -> false;
                        case ResolutionConfirmed over -> false;
                        default -> changed;
                    };
        }
        return changed;
    }

    /** Whether what was agreed names a measure that nobody has read since. */
    private static boolean toBeMeasured(Room room) {
        IssueState issue = room.issue();
        return issue.response() != null
                && issue.outcome().at(Moment.AFTER).isEmpty()
                && Optional.ofNullable(room.decisions().get(issue.response().decision()))
                        .map(DecisionState::agreed)
                        .filter(agreed -> !agreed.wording().terms().measure().isEmpty())
                        .isPresent();
    }

    private static NextStep afterAgreement(Room room, Set<SideId> sides) {
        IssueState issue = room.issue();
        List<Action> open = issue.actions().stream().filter(Action::open).toList();
        if (!open.isEmpty()) {
            return step(
                    Kind.DO_ACTIONS,
                    open.stream().map(Action::side).collect(Collectors.toUnmodifiableSet()));
        }
        if (issue.actions().isEmpty() && issue.confirmed().isEmpty()) {
            return step(Kind.ADD_ACTIONS, sides);
        }
        if (toBeMeasured(room)) {
            return step(Kind.MEASURE_OUTCOME, sides);
        }
        return step(Kind.CONFIRM_RESOLUTION, those(sides, s -> !issue.confirmed().containsKey(s)));
    }

    private static NextStep step(Kind kind, Set<SideId> waitingOn) {
        return new NextStep(kind, waitingOn, null, null);
    }

    private static Stream<SideId> others(Set<SideId> sides, SideId side) {
        return sides.stream().filter(s -> !s.equals(side));
    }

    private static Set<SideId> those(Set<SideId> sides, Predicate<SideId> which) {
        return sides.stream().filter(which).collect(Collectors.toUnmodifiableSet());
    }
}
