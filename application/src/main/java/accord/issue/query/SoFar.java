package accord.issue.query;

import accord.decision.Comment;
import accord.decision.CommentId;
import accord.decision.DecisionEvent;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.ConsentWithdrawn;
import accord.decision.DecisionEvent.ObjectionRaised;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionState;
import accord.decision.Proposal;
import accord.decision.ProposalId;
import accord.issue.IssueEvent;
import accord.issue.IssueEvent.IssueAcknowledged;
import accord.issue.IssueEvent.IssueRaised;
import accord.issue.IssueEvent.PositionRestated;
import accord.issue.IssueEvent.PositionStated;
import accord.issue.IssueEvent.RestatementMarked;
import accord.issue.MeasureEvent;
import accord.issue.query.Room.Happening;
import accord.member.Acted;
import accord.member.MemberId;
import accord.session.SessionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What still matters of all that happened: who comes late reads this and knows where the room is.
 * Versions that others replaced, consents that are void and steps that led to something later are
 * left out.
 *
 * @param happenings oldest first, at most {@value #MOST}
 * @param comments how many were made in all
 */
public record SoFar(List<Happening> happenings, long comments) {
    public static final int MOST = 14;

    /** Of the whole room. */
    public static SoFar of(Room room) {
        return since(room, 0);
    }

    /** Of what happened after a position. */
    public static SoFar since(Room room, long position) {
        List<Happening> news =
                room.timeline().stream().filter(h -> h.position() > position).toList();
        List<Happening> matters = news.stream().filter(h -> matters(room, h.event())).toList();
        boolean begun = !matters.isEmpty() && matters.getFirst().event() instanceof IssueRaised;
        int skipped = Math.max(0, matters.size() - MOST);
        List<Happening> shown =
                skipped == 0
                        ? matters
                        : begun
                                ? first(matters, skipped)
                                : matters.subList(skipped, matters.size());
        long comments = news.stream().filter(h -> h.event() instanceof CommentMade).count();
        return new SoFar(List.copyOf(shown), comments);
    }

    /**
     * The first comment of a decision after a position that somebody else made and that still
     * stands.
     */
    public static Optional<CommentId> firstSaid(
            Room room, DecisionState decision, long position, MemberId viewer) {
        Set<CommentId> standing =
                decision.comments().stream().map(Comment::id).collect(Collectors.toSet());
        return room.timeline().stream()
                .filter(h -> h.position() > position)
                .map(Happening::event)
                .filter(CommentMade.class::isInstance)
                .map(CommentMade.class::cast)
                .filter(said -> !said.act().by().equals(viewer))
                .map(CommentMade::comment)
                .filter(standing::contains)
                .findFirst();
    }

    /** How it began, and the latest. */
    private static List<Happening> first(List<Happening> all, int skipped) {
        List<Happening> some = new java.util.ArrayList<>(all.subList(skipped + 1, all.size()));
        some.addFirst(all.getFirst());
        return some;
    }

    private static boolean matters(Room room, Acted event) {
        return switch (event) {
            case IssueEvent e -> matters(room, e);
            case DecisionEvent e -> matters(room, e);
            case SessionEvent e -> matters(e);
            case MeasureEvent e -> true;
            default -> false;
        };
    }

    private static boolean matters(Room room, IssueEvent event) {
        boolean acknowledged =
                room.issue().acknowledged().keySet().containsAll(room.issue().sides());
        return switch (event) {
            case IssueAcknowledged e -> !acknowledged;
            case PositionStated e ->
                    !room.issue().hats().isSwapped()
                            && e.equals(room.issue().hats().positions().get(e.act().side()));
            case PositionRestated e -> !room.issue().hats().isSwapped();
            case RestatementMarked e -> !room.issue().hats().isSwapped();
            case IssueEvent.ActionNearedDue e -> false;
            default -> true;
        };
    }

    private static boolean matters(Room room, DecisionEvent event) {
        DecisionState decision =
                room.decisions().getOrDefault(event.decision(), DecisionState.NONE);
        return switch (event) {
            case CommentMade e -> false;
            case DecisionEvent.CommentWithdrawn e -> false;
            case DecisionEvent.ThreadSettled e -> false;
            case DecisionEvent.ThreadReopened e -> false;
            case DecisionEvent.ScoresSealed e -> false;
            case DecisionEvent.ConsentOpened e -> false;
            case DecisionEvent.VersionSeen e -> false;
            case ProposalMade e -> current(decision, e.proposal()) == 1;
            case ProposalAmended e -> current(decision, e.proposal()) == e.version();
            case ConsentGiven e ->
                    decision.agreed() == null
                            && stands(decision, e.proposal(), e)
                            && current(decision, e.proposal()) == e.version();
            case ConsentWithdrawn e -> false;
            case ObjectionRaised e ->
                    decision.proposal(e.proposal())
                            .filter(p -> p.openObjectionOf(e.act().side()).isPresent())
                            .isPresent();
            case DecisionEvent.ObjectionResolved e -> false;
            case DecisionEvent.ExtensionProposed e -> decision.timeBox().wished().containsValue(e);
            default -> true;
        };
    }

    private static boolean matters(SessionEvent event) {
        return switch (event) {
            case SessionEvent.SessionScheduled e -> true;
            case SessionEvent.SessionStarted e -> true;
            case SessionEvent.SessionEnded e -> true;
            case SessionEvent.SessionMoved e -> true;
            case SessionEvent.SessionCancelled e -> true;
            case SessionEvent.VerdictGiven e -> true;
            case SessionEvent.CheckpointConcluded e -> true;
            case SessionEvent.SessionAttended e -> false;
            case SessionEvent.SessionDrewNear e -> false;
            case SessionEvent.ItemOpened e -> false;
            case SessionEvent.ItemExtended e -> false;
            case SessionEvent.ChairPassed e -> false;
        };
    }

    private static int current(DecisionState decision, ProposalId proposal) {
        return decision.proposal(proposal).map(Proposal::current).map(v -> v.number()).orElse(0);
    }

    private static boolean stands(DecisionState decision, ProposalId proposal, ConsentGiven given) {
        Optional<Proposal> found = decision.proposal(proposal);
        return found.filter(p -> p.stands().containsKey(given.act().side())).isPresent();
    }
}
