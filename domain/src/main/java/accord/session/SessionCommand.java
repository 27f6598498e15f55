package accord.session;

import static accord.member.Permission.CONTRIBUTOR;
import static accord.member.Permission.NEGOTIATOR;
import static accord.member.Permission.OBSERVER;

import accord.member.Act;
import accord.member.Command;
import accord.member.Permission;
import accord.member.SideId;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a session. */
public sealed interface SessionCommand extends Command {
    SessionId session();

    @Override
    default Permission needs() {
        return CONTRIBUTOR;
    }

    /** What a facilitator does, one who belongs to no side too. */
    sealed interface Facilitating extends SessionCommand {
        @Override
        default boolean openToReaders() {
            return true;
        }
    }

    /**
     * Asks the sides to meet.
     *
     * @param startsAt null to start on the spot
     */
    record ScheduleSession(
            @TargetAggregateIdentifier SessionId session,
            String about,
            String title,
            Set<SideId> sides,
            @Nullable Instant startsAt,
            Agenda agenda,
            Facilitator facilitator,
            boolean checkpoint,
            Act act)
            implements SessionCommand {}

    record MoveSession(
            @TargetAggregateIdentifier SessionId session, Instant startsAt, String reason, Act act)
            implements SessionCommand {}

    record CancelSession(@TargetAggregateIdentifier SessionId session, String reason, Act act)
            implements SessionCommand {}

    record StartSession(@TargetAggregateIdentifier SessionId session, Act act)
            implements Facilitating {}

    /** Says that it starts soon; Accord's clock does, no person. */
    record NoteSessionNear(@TargetAggregateIdentifier SessionId session, Instant startsAt, Act act)
            implements SessionCommand {}

    /** Asked for whoever is in the room while it runs; once each is enough. */
    record AttendSession(@TargetAggregateIdentifier SessionId session, Act act)
            implements Facilitating {
        @Override
        public Permission needs() {
            return OBSERVER;
        }
    }

    record OpenItem(@TargetAggregateIdentifier SessionId session, int item, Act act)
            implements Facilitating {}

    record ExtendItem(@TargetAggregateIdentifier SessionId session, int minutes, Act act)
            implements Facilitating {}

    /** The facilitator hands on, or somebody of a side takes over. */
    record PassChair(@TargetAggregateIdentifier SessionId session, Facilitator to, Act act)
            implements Facilitating {}

    record EndSession(@TargetAggregateIdentifier SessionId session, Act act)
            implements Facilitating {}

    record GiveVerdict(
            @TargetAggregateIdentifier SessionId session, Verdict verdict, String note, Act act)
            implements SessionCommand {
        @Override
        public Permission needs() {
            return NEGOTIATOR;
        }
    }
}
