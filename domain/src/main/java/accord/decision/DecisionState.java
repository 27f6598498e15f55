package accord.decision;

import accord.decision.DecisionEvent.ClosingProposed;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.ConsentOpened;
import accord.decision.DecisionEvent.ConsentWithdrawn;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionClosed;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionEvent.DecisionSuperseded;
import accord.decision.DecisionEvent.ObjectionRaised;
import accord.decision.DecisionEvent.ObjectionResolved;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionEvent.SideStoodAside;
import accord.decision.DecisionEvent.TimeBoxRanOut;
import accord.member.SideId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it stands after its events.
 *
 * @param opened how it was opened; null before it was
 * @param consentOpen whether versions can be consented to
 * @param proposals in the order in which they were made
 * @param comments oldest first
 * @param closing the sides that would close it without agreement
 * @param agreed its seal, null until it is agreed
 * @param timeBoxOver whether its time box ran out
 * @param closed whether every side closed it without agreement
 * @param supersededBy the decision that took its place, null while none has
 */
public record DecisionState(
        @Nullable DecisionOpened opened,
        boolean consentOpen,
        List<Proposal> proposals,
        List<Comment> comments,
        Set<SideId> closing,
        @Nullable DecisionAgreed agreed,
        boolean timeBoxOver,
        boolean closed,
        @Nullable DecisionId supersededBy) {

    /** Where a decision stands. */
    public enum Status {
        OPEN,
        DRAFTING,
        FROZEN,
        AGREED,
        CLOSED,
        SUPERSEDED
    }

    public static final DecisionState NONE =
            new DecisionState(
                    null, false, List.of(), List.of(), Set.of(), null, false, false, null);

    public DecisionState after(DecisionEvent event) {
        return switch (event) {
            case DecisionOpened e ->
                    new DecisionState(
                            e,
                            !e.withHats(),
                            proposals,
                            comments,
                            closing,
                            null,
                            false,
                            false,
                            null);
            case ConsentOpened e -> withConsentOpen();
            case ProposalMade e -> withProposals(with(proposals, first(e)));
            case ProposalAmended e -> change(e.proposal(), p -> p.with(version(e)));
            case CommentMade e ->
                    withComments(
                            with(
                                    comments,
                                    new Comment(e.comment(), e.text(), e.anchor(), e.act())));
            case ConsentGiven e -> change(e.proposal(), p -> p.with(stand(e)));
            case SideStoodAside e -> change(e.proposal(), p -> p.with(stand(e)));
            case ConsentWithdrawn e -> change(e.proposal(), p -> p.withoutStandOf(e.act().side()));
            case ObjectionRaised e -> change(e.proposal(), p -> p.with(objection(e)));
            case ObjectionResolved e ->
                    change(e.proposal(), p -> p.resolved(e.objection(), e.act()));
            case DecisionAgreed e -> withEnd(e, closed, supersededBy);
            case TimeBoxRanOut e -> withTimeBoxOver();
            case ClosingProposed e -> withClosing(e.act().side());
            case DecisionClosed e -> withEnd(agreed, true, supersededBy);
            case DecisionSuperseded e -> withEnd(agreed, closed, e.by());
        };
    }

    public Status status() {
        if (supersededBy != null) {
            return Status.SUPERSEDED;
        }
        if (agreed != null) {
            return Status.AGREED;
        }
        if (closed) {
            return Status.CLOSED;
        }
        if (proposals.isEmpty()) {
            return Status.OPEN;
        }
        return consentOpen ? Status.FROZEN : Status.DRAFTING;
    }

    /** How it was opened; only of a decision that exists. */
    public DecisionOpened opening() {
        if (opened == null) {
            throw new IllegalStateException("no such decision");
        }
        return opened;
    }

    /** Whose consent it needs. */
    public Set<SideId> sides() {
        return opening().sides();
    }

    public Optional<Proposal> proposal(ProposalId id) {
        return proposals.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    private static Proposal first(ProposalMade e) {
        Version first = new Version(1, e.wording(), e.textHash(), e.rationale(), 0, e.act());
        return new Proposal(
                e.proposal(), e.title(), List.of(first), Map.of(), Map.of(), List.of(), e.origin());
    }

    private static Version version(ProposalAmended e) {
        return new Version(
                e.version(), e.wording(), e.textHash(), e.reason(), e.basedOn(), e.act());
    }

    private static Stand stand(ConsentGiven e) {
        return new Stand(Stand.Kind.CONSENT, e.version(), e.textHash(), e.reservation(), e.act());
    }

    private static Stand stand(SideStoodAside e) {
        return new Stand(Stand.Kind.ASIDE, e.version(), e.textHash(), e.reason(), e.act());
    }

    private static Objection objection(ObjectionRaised e) {
        return new Objection(
                e.objection(), e.version(), e.reason(), e.wouldResolve(), e.act(), null);
    }

    private DecisionState change(ProposalId id, UnaryOperator<Proposal> how) {
        return withProposals(
                proposals.stream().map(p -> p.id().equals(id) ? how.apply(p) : p).toList());
    }

    private DecisionState withProposals(List<Proposal> now) {
        return new DecisionState(
                opened,
                consentOpen,
                now,
                comments,
                closing,
                agreed,
                timeBoxOver,
                closed,
                supersededBy);
    }

    private DecisionState withComments(List<Comment> now) {
        return new DecisionState(
                opened,
                consentOpen,
                proposals,
                now,
                closing,
                agreed,
                timeBoxOver,
                closed,
                supersededBy);
    }

    private DecisionState withConsentOpen() {
        return new DecisionState(
                opened,
                true,
                proposals,
                comments,
                closing,
                agreed,
                timeBoxOver,
                closed,
                supersededBy);
    }

    private DecisionState withTimeBoxOver() {
        return new DecisionState(
                opened,
                consentOpen,
                proposals,
                comments,
                closing,
                agreed,
                true,
                closed,
                supersededBy);
    }

    private DecisionState withClosing(SideId side) {
        Set<SideId> more = new HashSet<>(closing);
        more.add(side);
        return new DecisionState(
                opened,
                consentOpen,
                proposals,
                comments,
                Set.copyOf(more),
                agreed,
                timeBoxOver,
                closed,
                supersededBy);
    }

    private DecisionState withEnd(
            @Nullable DecisionAgreed seal, boolean shut, @Nullable DecisionId successor) {
        return new DecisionState(
                opened,
                consentOpen,
                proposals,
                comments,
                closing,
                seal,
                timeBoxOver,
                shut,
                successor);
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> result = new ArrayList<>(list);
        result.add(more);
        return List.copyOf(result);
    }
}
