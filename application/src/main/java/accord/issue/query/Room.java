package accord.issue.query;

import accord.decision.DecisionEvent;
import accord.decision.DecisionEvent.VersionSeen;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.eventlog.query.Recorded;
import accord.issue.IssueEvent;
import accord.issue.IssueEvent.ActionNearedDue;
import accord.issue.IssueState;
import accord.issue.MeasureEvent;
import accord.issue.Measures;
import accord.member.Acted;
import accord.session.SessionEvent;
import accord.session.SessionEvent.SessionDrewNear;
import accord.session.SessionId;
import accord.session.SessionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An issue, its decisions and its sessions at one moment: the live page, the late-comer's summary
 * and the auditor's replay are this same fold.
 *
 * @param decisions in the order in which they were opened
 * @param sessions likewise
 * @param measures what sides did meanwhile of duty; never counted as agreed
 * @param timeline everything that happened, oldest first
 */
public record Room(
        IssueState issue,
        Map<DecisionId, DecisionState> decisions,
        Map<SessionId, SessionState> sessions,
        Measures measures,
        List<Happening> timeline) {

    /**
     * Something that happened in the room.
     *
     * @param position in the log, strictly increasing
     */
    public record Happening(long position, Acted event) {
        /** Whether it moves anything; what was seen, or is soon, is noted and moves nothing. */
        public boolean isMove() {
            return !(event instanceof VersionSeen
                    || event instanceof ActionNearedDue
                    || event instanceof SessionDrewNear);
        }
    }

    public static final Room EMPTY =
            new Room(IssueState.NONE, Map.of(), Map.of(), Measures.NONE, List.of());

    /** The room after one more event; events of other things leave it as it is. */
    public Room after(Recorded recorded) {
        return recorded.payload() instanceof Acted event ? after(recorded.position(), event) : this;
    }

    /** The room as it stood after its first so many happenings. */
    public Room first(int happenings) {
        Room room = EMPTY;
        for (Happening happening : timeline.subList(0, Math.min(happenings, timeline.size()))) {
            room = room.after(happening.position(), happening.event());
        }
        return room;
    }

    private Room after(long position, Acted event) {
        return switch (event) {
            case IssueEvent e ->
                    new Room(issue.after(e), decisions, sessions, measures, with(position, e));
            case DecisionEvent e -> new Room(issue, with(e), sessions, measures, with(position, e));
            case SessionEvent e -> new Room(issue, decisions, with(e), measures, with(position, e));
            case MeasureEvent e ->
                    new Room(issue, decisions, sessions, measures.after(e), with(position, e));
            default -> this;
        };
    }

    /** The session that waits or runs, where there is one; never more than one. */
    public Optional<SessionState> openSession() {
        return sessions.values().stream().filter(SessionState::isOpen).findFirst();
    }

    /** The position of the latest event, 0 for an empty room. */
    public long position() {
        return timeline.isEmpty() ? 0 : timeline.getLast().position();
    }

    /**
     * When the room last moved on, and so since when it waits for its next step: what is only said,
     * and what duty does meanwhile, answers nothing. Not for an empty room.
     */
    public Instant movedAt() {
        return timeline.reversed().stream()
                .filter(Happening::isMove)
                .filter(h -> !(h.event() instanceof MeasureEvent) && !Weight.of(h.event()).folds())
                .findFirst()
                .orElseThrow()
                .event()
                .act()
                .at();
    }

    private Map<DecisionId, DecisionState> with(DecisionEvent e) {
        Map<DecisionId, DecisionState> result = new LinkedHashMap<>(decisions);
        DecisionState before = result.getOrDefault(e.decision(), DecisionState.NONE);
        result.put(e.decision(), before.after(e));
        return Collections.unmodifiableMap(result);
    }

    private Map<SessionId, SessionState> with(SessionEvent e) {
        Map<SessionId, SessionState> result = new LinkedHashMap<>(sessions);
        SessionState before = result.getOrDefault(e.session(), SessionState.NONE);
        result.put(e.session(), before.after(e));
        return Collections.unmodifiableMap(result);
    }

    /** Streams are read one after the other, so an event may come in behind a later one. */
    private List<Happening> with(long position, Acted event) {
        List<Happening> result = new ArrayList<>(timeline);
        int at = result.size();
        while (at > 0 && result.get(at - 1).position() > position) {
            at--;
        }
        result.add(at, new Happening(position, event));
        return List.copyOf(result);
    }
}
