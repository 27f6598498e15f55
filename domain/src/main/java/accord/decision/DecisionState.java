package accord.decision;

import accord.decision.DecisionEvent.ClosingProposed;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.CommentWithdrawn;
import accord.decision.DecisionEvent.ConditionLifted;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.ConsentOpened;
import accord.decision.DecisionEvent.ConsentSigned;
import accord.decision.DecisionEvent.ConsentWithdrawn;
import accord.decision.DecisionEvent.ConsentedOnCondition;
import accord.decision.DecisionEvent.CriteriaSet;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionClosed;
import accord.decision.DecisionEvent.DecisionEscalated;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionEvent.DecisionSuperseded;
import accord.decision.DecisionEvent.ExtensionProposed;
import accord.decision.DecisionEvent.ObjectionRaised;
import accord.decision.DecisionEvent.ObjectionResolved;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionEvent.ScoresRevealed;
import accord.decision.DecisionEvent.ScoresSealed;
import accord.decision.DecisionEvent.SideStoodAside;
import accord.decision.DecisionEvent.ThreadReopened;
import accord.decision.DecisionEvent.ThreadSettled;
import accord.decision.DecisionEvent.TimeBoxExtended;
import accord.decision.DecisionEvent.TimeBoxRanOut;
import accord.decision.DecisionEvent.VersionSeen;
import accord.member.Act;
import accord.member.SideId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it stands after its events.
 *
 * @param opened how it was opened; null before it was
 * @param proposals in the order in which they were made
 * @param comments oldest first
 * @param scoring how the proposals compare
 * @param course how far it has come; read through the methods below
 */
public record DecisionState(
        @Nullable DecisionOpened opened,
        List<Proposal> proposals,
        List<Comment> comments,
        Scoring scoring,
        Course course) {

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
            new DecisionState(null, List.of(), List.of(), Scoring.NONE, Course.NONE);

    public DecisionState after(DecisionEvent event) {
        return switch (event) {
            case DecisionOpened e ->
                    new DecisionState(e, proposals, comments, scoring, course.begun(e));
            case ConsentOpened e -> with(course.withConsentOpen(true));
            case ProposalMade e -> withProposals(with(proposals, Proposal.of(e)));
            case ProposalAmended e -> change(e.proposal(), p -> p.with(Version.of(e)));
            case CommentMade e -> withComments(with(comments, Comment.of(e)));
            case CommentWithdrawn e ->
                    withComments(
                            comments.stream().filter(c -> !c.id().equals(e.comment())).toList());
            case ThreadSettled e -> settle(e.thread(), e.act());
            case ThreadReopened e -> settle(e.thread(), null);
            case ConsentGiven e -> change(e.proposal(), p -> p.with(p.stances().after(e)));
            case ConsentSigned e -> change(e.proposal(), p -> p.with(p.stances().after(e)));
            case ConsentedOnCondition e -> change(e.proposal(), p -> p.with(p.stances().after(e)));
            case ConditionLifted e -> change(e.proposal(), p -> p.with(p.stances().after(e)));
            case SideStoodAside e -> change(e.proposal(), p -> p.with(p.stances().after(e)));
            case ConsentWithdrawn e -> change(e.proposal(), p -> p.with(p.stances().after(e)));
            case ObjectionRaised e -> change(e.proposal(), p -> p.with(Objection.of(e)));
            case ObjectionResolved e ->
                    change(e.proposal(), p -> p.resolved(e.objection(), e.act()));
            case VersionSeen e -> change(e.proposal(), p -> p.seen(e));
            case CriteriaSet e -> with(scoring.after(e));
            case ScoresSealed e -> with(scoring.after(e));
            case ScoresRevealed e -> with(scoring.after(e));
            case DecisionAgreed e -> with(course.with(e));
            case TimeBoxRanOut e -> with(timeBox().ranOut());
            case DecisionEscalated e -> with(timeBox().with(e));
            case ExtensionProposed e -> with(timeBox().with(e));
            case TimeBoxExtended e -> with(timeBox().extendedTo(e.until()));
            case ClosingProposed e -> with(course.withClosing(e.act().side()));
            case DecisionClosed e -> with(course.withClosed());
            case DecisionSuperseded e -> with(course.withSuccessor(e.by()));
        };
    }

    /** Whether versions can be consented to. */
    public boolean consentOpen() {
        return course.consentOpen();
    }

    /** How long it has, and how far up the ladder it is. */
    public TimeBox timeBox() {
        return course.timeBox();
    }

    /** Whether its time box ran out, and no other followed. */
    public boolean timeBoxOver() {
        return timeBox().over();
    }

    /** The sides that would close it without agreement. */
    public Set<SideId> closing() {
        return course.closing();
    }

    /** Whether every side closed it without agreement. */
    public boolean closed() {
        return course.closed();
    }

    /** Its seal, null until it is agreed. */
    public @Nullable DecisionAgreed agreed() {
        return course.agreed();
    }

    /** The decision that took its place, null while none has. */
    public @Nullable DecisionId supersededBy() {
        return course.supersededBy();
    }

    /** Whether it is agreed or closed. */
    public boolean hasEnded() {
        return agreed() != null || closed();
    }

    public Status status() {
        if (supersededBy() != null) {
            return Status.SUPERSEDED;
        }
        if (agreed() != null) {
            return Status.AGREED;
        }
        if (closed()) {
            return Status.CLOSED;
        }
        if (proposals.isEmpty()) {
            return Status.OPEN;
        }
        return consentOpen() ? Status.FROZEN : Status.DRAFTING;
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

    public Optional<Comment> comment(CommentId id) {
        return comments.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private DecisionState settle(ThreadId thread, @Nullable Act by) {
        return withComments(
                comments.stream().map(c -> c.begins(thread) ? c.settledBy(by) : c).toList());
    }

    private DecisionState change(ProposalId id, UnaryOperator<Proposal> how) {
        return withProposals(
                proposals.stream().map(p -> p.id().equals(id) ? how.apply(p) : p).toList());
    }

    private DecisionState withProposals(List<Proposal> now) {
        return new DecisionState(opened, now, comments, scoring, course);
    }

    private DecisionState withComments(List<Comment> now) {
        return new DecisionState(opened, proposals, now, scoring, course);
    }

    private DecisionState with(Course now) {
        return new DecisionState(opened, proposals, comments, scoring, now);
    }

    private DecisionState with(TimeBox now) {
        return with(course.with(now));
    }

    private DecisionState with(Scoring now) {
        return new DecisionState(opened, proposals, comments, now, course);
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> result = new ArrayList<>(list);
        result.add(more);
        return List.copyOf(result);
    }
}
