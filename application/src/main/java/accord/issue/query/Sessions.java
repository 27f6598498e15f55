package accord.issue.query;

import static accord.session.SessionRefused.Reason.ANOTHER_SESSION;

import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.issue.IssueId;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.session.Facilitator;
import accord.session.SessionCommand;
import accord.session.SessionCommand.AttendSession;
import accord.session.SessionCommand.PassChair;
import accord.session.SessionCommand.ScheduleSession;
import accord.session.SessionId;
import accord.session.SessionRefused;
import accord.session.SessionState;
import accord.session.query.Plan;
import accord.text.InvalidInput;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sessions of a room, one at a time. */
@Singleton
public class Sessions {
    private static final int MOST_AT_ONCE = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final Desk desk;
    private final Contracts contracts;
    private final Rooms rooms;

    public Sessions(Desk desk, Contracts contracts, Rooms rooms) {
        this.desk = desk;
        this.contracts = contracts;
        this.rooms = rooms;
    }

    /** Asks the sides to meet, at a time or at once. */
    public SessionId schedule(Caller caller, IssueId issue, Plan plan) {
        for (int tries = 1; ; tries++) {
            Room room = rooms.visible(caller, issue);
            refuseAnother(room);
            try {
                return schedule(caller, issue, room, plan);
            } catch (AggregateStreamCreationException another) {
                // somebody asked at the same moment and got the number
                if (tries == MOST_AT_ONCE) {
                    throw another;
                }
            }
        }
    }

    private SessionId schedule(Caller caller, IssueId issue, Room room, Plan plan) {
        SessionId session = Rooms.session(issue, room.sessions().size() + 1);
        MemberId member = plan.facilitator() == null ? caller.member() : plan.facilitator();
        Facilitator facilitator = facilitator(issue, member);
        return desk.act(
                        caller,
                        rooms.contractOf(issue),
                        act ->
                                new ScheduleSession(
                                        session,
                                        issue.value(),
                                        plan.title(),
                                        room.issue().sides(),
                                        plan.startsAt(),
                                        plan.agenda(),
                                        facilitator,
                                        plan.checkpoint(),
                                        act))
                .map(SessionId::new)
                .orElse(session);
    }

    /** Does what somebody asks of a session. */
    public void act(Caller caller, SessionId session, Function<Act, SessionCommand> command) {
        IssueId issue = issueOf(session);
        visible(caller, session);
        desk.act(caller, rooms.contractOf(issue), command::apply);
    }

    /** Hands the chair to somebody of a side, or of none whom all sides let in. */
    public void passChair(Caller caller, SessionId session, MemberId to) {
        visible(caller, session);
        Facilitator next = facilitator(issueOf(session), to);
        act(caller, session, act -> new PassChair(session, next, act));
    }

    /**
     * Notes that the caller is in the room while a session runs; without effect where none does.
     */
    public void attend(Caller caller, IssueId issue) {
        rooms.visible(caller, issue)
                .openSession()
                .filter(SessionState::isRunning)
                .filter(session -> !session.attendance().containsKey(caller.member()))
                .map(session -> session.plan().session())
                .ifPresent(id -> attend(caller, id));
    }

    private void attend(Caller caller, SessionId session) {
        try {
            act(caller, session, act -> new AttendSession(session, act));
        } catch (SessionRefused endedMeanwhile) {
            LOG.debug("Nobody is noted any more: {}", endedMeanwhile.sentence());
        }
    }

    /**
     * A session as a party, or who reads by the leave of all sides, may see it.
     *
     * @throws NotFound where there is no such session for this caller
     */
    public SessionState visible(Caller caller, SessionId session) {
        SessionState found = rooms.visible(caller, issueOf(session)).sessions().get(session);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** The side whose turn it is to facilitate: after one, the next in the contract's order. */
    public static SideId turn(Room room, List<SideId> order) {
        List<SideId> before =
                room.sessions().values().stream()
                        .map(SessionState::plan)
                        .map(plan -> plan.facilitator().side())
                        .filter(order::contains)
                        .map(side -> (SideId) side)
                        .toList();
        int last = before.isEmpty() ? -1 : order.indexOf(before.getLast());
        return order.get((last + 1) % order.size());
    }

    private static void refuseAnother(Room room) {
        room.openSession()
                .ifPresent(open -> {
                    throw new SessionRefused(
                            ANOTHER_SESSION,
                            open.isRunning()
                                    ? "A session is running in this room; join it."
                                    : "A session is arranged already; start, move or cancel it.");
                });
    }

    private Facilitator facilitator(IssueId issue, MemberId member) {
        ContractState contract = contracts.state(rooms.contractOf(issue));
        ContractState.Seat seat = contract.people().get(member);
        if (seat == null && !contract.mayAudit(member)) {
            throw new InvalidInput(
                    "facilitator",
                    "must be somebody of a side, or somebody to whom all sides opened the record");
        }
        return new Facilitator(member, seat == null ? null : seat.side());
    }

    private static IssueId issueOf(SessionId session) {
        return Rooms.issueOf(session).orElseThrow(NotFound::new);
    }
}
