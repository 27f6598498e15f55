package accord.session;

import accord.eventlog.EventName;
import accord.member.Act;
import accord.member.Acted;
import accord.member.SideId;
import java.time.Instant;
import java.util.Set;

/** What happens to a session. */
public sealed interface SessionEvent extends Acted {
    SessionId session();

    /**
     * The sides are asked to meet.
     *
     * @param about the id of what they meet about
     * @param checkpoint whether it ends in a verdict of all sides
     */
    @EventName("session.scheduled/1")
    record SessionScheduled(
            SessionId session,
            String about,
            String title,
            Set<SideId> sides,
            Instant startsAt,
            Agenda agenda,
            Facilitator facilitator,
            boolean checkpoint,
            Act act)
            implements SessionEvent {}

    @EventName("session.moved/1")
    record SessionMoved(SessionId session, Instant startsAt, String reason, Act act)
            implements SessionEvent {}

    @EventName("session.cancelled/1")
    record SessionCancelled(SessionId session, String reason, Act act) implements SessionEvent {}

    /** It starts soon, and everybody is reminded; once for each time at which it is to start. */
    @EventName("session.drew-near/1")
    record SessionDrewNear(SessionId session, Instant startsAt, Act act) implements SessionEvent {}

    /** It has begun, with the first item of its agenda. */
    @EventName("session.started/1")
    record SessionStarted(SessionId session, Act act) implements SessionEvent {}

    /** Somebody was in the room while it ran. */
    @EventName("session.attended/1")
    record SessionAttended(SessionId session, Act act) implements SessionEvent {}

    /**
     * The facilitator moved on.
     *
     * @param item its place in the agenda, from 0
     */
    @EventName("session.item-opened/1")
    record ItemOpened(SessionId session, int item, Act act) implements SessionEvent {}

    /** The present item got more time, in minutes. */
    @EventName("session.item-extended/1")
    record ItemExtended(SessionId session, int item, int minutes, Act act)
            implements SessionEvent {}

    @EventName("session.chair-passed/1")
    record ChairPassed(SessionId session, Facilitator to, Act act) implements SessionEvent {}

    @EventName("session.ended/1")
    record SessionEnded(SessionId session, Act act) implements SessionEvent {}

    /** A side said how a checkpoint should end. */
    @EventName("session.verdict-given/1")
    record VerdictGiven(SessionId session, Verdict verdict, String note, Act act)
            implements SessionEvent {}

    /** Every side said the same. */
    @EventName("session.checkpoint-concluded/1")
    record CheckpointConcluded(SessionId session, Verdict verdict, Act act)
            implements SessionEvent {}
}
