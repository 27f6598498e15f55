package accord.decision.query;

import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.ProposalId;
import accord.member.SideId;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an undecided decision needs next, and of whom.
 *
 * @param waitingOn the sides that can take the step; several where any or all of them may
 * @param proposal in which it is taken, null where there is none yet
 */
public record Turn(Kind kind, Set<SideId> waitingOn, @Nullable ProposalId proposal) {

    /** The steps, in the order in which they are usually taken. */
    public enum Kind {
        PROPOSE,
        ANSWER_OBJECTION,
        CONSENT
    }

    public static Turn of(DecisionState decision) {
        Set<SideId> sides = decision.sides();
        Optional<Proposal> closest = closest(decision);
        if (closest.isEmpty()) {
            return new Turn(Kind.PROPOSE, sides, null);
        }
        Proposal proposal = closest.get();
        Set<SideId> missing = those(sides, side -> !proposal.stands().containsKey(side));
        Set<SideId> objecting = those(missing, side -> proposal.openObjectionOf(side).isPresent());
        return missing.equals(objecting)
                ? new Turn(
                        Kind.ANSWER_OBJECTION,
                        those(sides, s -> !objecting.contains(s)),
                        proposal.id())
                : new Turn(
                        Kind.CONSENT, those(missing, s -> !objecting.contains(s)), proposal.id());
    }

    /** The proposal that lacks the fewest sides; of several the one that moved last. */
    private static Optional<Proposal> closest(DecisionState decision) {
        return decision.proposals().stream()
                .max(
                        Comparator.<Proposal>comparingInt(p -> p.stands().size())
                                .thenComparing(p -> p.current().act().at()));
    }

    private static Set<SideId> those(Set<SideId> sides, Predicate<SideId> which) {
        return sides.stream().filter(which).collect(Collectors.toUnmodifiableSet());
    }
}
