package accord.issue.query;

import accord.contract.query.NotFound;
import accord.decision.CommentId;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.CommentWithdrawn;
import accord.issue.query.Room.Happening;
import accord.member.Acted;
import accord.session.AgendaItem;
import accord.session.SessionEvent;
import accord.session.SessionEvent.CheckpointConcluded;
import accord.session.SessionEvent.ItemOpened;
import accord.session.SessionEvent.SessionEnded;
import accord.session.SessionEvent.SessionStarted;
import accord.session.SessionEvent.VerdictGiven;
import accord.session.SessionId;
import accord.session.SessionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a session, in the order of its agenda. Nobody writes them: they are read off the
 * room's events, and so the same for every side.
 *
 * @param parts one for each time that an item was opened, and one for what was said afterwards
 */
public record Minutes(SessionState session, List<Part> parts) {

    /**
     * What happened while an item was open.
     *
     * @param item null for what followed after the end
     * @param from when it was opened, UTC
     */
    public record Part(@Nullable AgendaItem item, Instant from, List<Happening> happenings) {}

    public static Minutes of(Room room, SessionId id) {
        SessionState session = room.sessions().get(id);
        if (session == null) {
            throw new NotFound();
        }
        Set<CommentId> withdrawn = withdrawn(room);
        List<Part> parts = new ArrayList<>();
        boolean over = false;
        for (Happening happening : room.timeline()) {
            Acted event = happening.event();
            boolean own = event instanceof SessionEvent e && e.session().equals(id);
            if (own && opens(event) >= 0) {
                AgendaItem item = session.plan().agenda().items().get(opens(event));
                parts.add(new Part(item, event.act().at(), new ArrayList<>()));
            } else if (own && event instanceof SessionEnded) {
                over = true;
                parts.add(new Part(null, event.act().at(), new ArrayList<>()));
            } else if (!parts.isEmpty()
                    && (over ? own : happening.isMove() && belongs(event))
                    && !isTakenBack(event, withdrawn)) {
                parts.getLast().happenings().add(happening);
            }
        }
        return new Minutes(
                session, parts.stream().filter(Minutes::counts).map(Minutes::done).toList());
    }

    private static Set<CommentId> withdrawn(Room room) {
        Set<CommentId> withdrawn = new HashSet<>();
        for (Happening happening : room.timeline()) {
            if (happening.event() instanceof CommentWithdrawn e) {
                withdrawn.add(e.comment());
            }
        }
        return withdrawn;
    }

    /** What somebody took back a moment later was not said. */
    private static boolean isTakenBack(Acted event, Set<CommentId> withdrawn) {
        return event instanceof CommentWithdrawn
                || (event instanceof CommentMade said && withdrawn.contains(said.comment()));
    }

    /** The item that an event opens; -1 where it opens none. */
    private static int opens(Acted event) {
        return switch (event) {
            case SessionStarted started -> 0;
            case ItemOpened opened -> opened.item();
            default -> -1;
        };
    }

    /** Of the session's own events only what the sides said; its course is seen otherwise. */
    private static boolean belongs(Acted event) {
        return !(event instanceof SessionEvent)
                || event instanceof VerdictGiven
                || event instanceof CheckpointConcluded
                || event instanceof SessionEvent.ChairPassed;
    }

    private static boolean counts(Part part) {
        return part.item() != null || !part.happenings().isEmpty();
    }

    private static Part done(Part part) {
        return new Part(part.item(), part.from(), List.copyOf(part.happenings()));
    }
}
