package accord.notification.query;

import accord.contract.ContractEvent;
import accord.contract.ContractEvent.ContractAccepted;
import accord.contract.ContractEvent.ContractOpened;
import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.decision.DecisionEvent;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.Mentions;
import accord.decision.query.Decisions;
import accord.eventlog.query.Recorded;
import accord.issue.Action;
import accord.issue.ActionId;
import accord.issue.IssueEvent;
import accord.issue.IssueEvent.ActionAdded;
import accord.issue.IssueEvent.ActionDone;
import accord.issue.IssueEvent.ActionNearedDue;
import accord.issue.IssueId;
import accord.issue.MeasureEvent;
import accord.issue.Sign;
import accord.issue.query.IncidentRooms;
import accord.issue.query.Room;
import accord.issue.query.Rooms;
import accord.member.Act;
import accord.member.Acted;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Directory;
import accord.member.query.Person;
import accord.notification.query.Notice.Kind;
import accord.protocol.ProtocolEvent;
import accord.session.SessionEvent;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom an event concerns, and what they are told of it. Nobody is told of their own acts. */
@Singleton
class Telling {
    private static final int MOST_INVITED = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final Contracts contracts;
    private final Decisions decisions;
    private final Rooms rooms;
    private final Directory directory;

    Telling(Contracts contracts, Decisions decisions, Rooms rooms, Directory directory) {
        this.contracts = contracts;
        this.decisions = decisions;
        this.rooms = rooms;
        this.directory = directory;
    }

    /** What follows from an event, a notice for each member concerned. */
    List<Notice> of(Recorded event) {
        if (!(event.metadata().get(Contracts.CONTRACT) instanceof String id)
                || !(event.payload() instanceof Acted acted)) {
            return List.of();
        }
        ContractId contract = new ContractId(id);
        ContractState state = contracts.state(contract);
        About about = about(state, acted);
        if (about == null) {
            return List.of();
        }
        List<Notice> notices = new ArrayList<>();
        for (MemberId member :
                about.kind() == Kind.CONTRACT_WAITS ? invited(state) : parties(state)) {
            if (!member.equals(acted.act().by()) && concerns(acted, state, member)) {
                notices.add(
                        new Notice(
                                member,
                                event.position(),
                                forMember(member, state, acted, about.kind()),
                                contract,
                                about.issue(),
                                about.proposal(),
                                about.version(),
                                about.title(),
                                acted.act()));
            }
        }
        return notices;
    }

    /** A reminder of an action is its own side's; everything else is for all. */
    private boolean concerns(Acted event, ContractState state, MemberId member) {
        if (!(event instanceof ActionNearedDue due)) {
            return true;
        }
        ContractState.Seat seat = state.people().get(member);
        return seat != null
                && rooms.room(due.issue())
                        .issue()
                        .action(due.action())
                        .filter(action -> action.side().equals(seat.side()))
                        .isPresent();
    }

    private static Kind forMember(
            MemberId member, ContractState state, Acted event, Kind otherwise) {
        if (event instanceof ProposalAmended e && voids(e.voids(), state, member)) {
            return Kind.CONSENT_VOIDED;
        }
        if (event instanceof CommentMade e && mentions(e.mentions(), state, member)) {
            return Kind.MENTIONED;
        }
        return event instanceof ActionAdded e && e.owner().equals(member)
                ? Kind.ACTION_YOURS
                : otherwise;
    }

    private static boolean voids(Set<SideId> sides, ContractState state, MemberId member) {
        ContractState.Seat seat = state.people().get(member);
        return seat != null && sides.contains(seat.side());
    }

    private static boolean mentions(
            @Nullable Mentions mentions, ContractState state, MemberId member) {
        ContractState.Seat seat = state.people().get(member);
        return mentions != null
                && (mentions.members().contains(member)
                        || (seat != null && mentions.sides().contains(seat.side())));
    }

    private static List<MemberId> parties(ContractState state) {
        return state.people().keySet().stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
    }

    private List<MemberId> invited(ContractState state) {
        return state.sides().stream()
                .filter(side -> !state.joined().contains(side))
                .flatMap(side -> directory.people(side, null, MOST_INVITED).stream())
                .filter(person -> person.standing().includes(Permission.NEGOTIATOR))
                .map(Person::id)
                .toList();
    }

    private @Nullable About about(ContractState state, Acted event) {
        return switch (event) {
            case ContractEvent e -> aboutContract(state, e);
            case IssueEvent e -> aboutIssue(e);
            case DecisionEvent e -> AboutDecision.of(e, decisions.state(e.decision()));
            case MeasureEvent e -> aboutMeasure(e);
            case SessionEvent e -> aboutSession(e);
            case ProtocolEvent e -> aboutProtocol(state, e);
            default -> null;
        };
    }

    private static @Nullable About aboutContract(ContractState state, ContractEvent event) {
        String title = state.opened().title();
        return switch (event) {
            case ContractOpened e -> new About(Kind.CONTRACT_WAITS, title, null, null, 0);
            case ContractAccepted e -> new About(Kind.SIDE_JOINED, title, null, null, 0);
            case ContractEvent.PermissionGranted e -> null;
            case ContractEvent.PermissionWithdrawn e -> null;
            case ContractEvent.RecordOpened e -> null;
            case ContractEvent.RecordClosed e -> null;
            case ContractEvent.RecordRead e -> null;
            case ContractEvent.KeyNamed e -> null;
            case ContractEvent.CheckpointSent e ->
                    new About(Kind.CHECKPOINT_SENT, title, null, null, 0);
        };
    }

    private @Nullable About aboutIssue(IssueEvent event) {
        Room room = rooms.room(event.issue());
        String title = room.issue().raising().title();
        @Nullable Kind kind =
                switch (event) {
                    case IssueEvent.IssueRaised e -> raised(e);
                    case IssueEvent.SignNoted e -> sign(e.sign());
                    case IssueEvent.IssueAcknowledged e -> Kind.ISSUE_ACKNOWLEDGED;
                    case IssueEvent.PositionStated e -> Kind.POSITION_STATED;
                    case IssueEvent.PositionRestated e -> null;
                    case IssueEvent.RestatementMarked e -> null;
                    case IssueEvent.HatsSkipAccepted e -> null;
                    case IssueEvent.HatsSwapped e -> null;
                    case IssueEvent.ResponseAgreed e -> null;
                    case IssueEvent.ResponseOvertaken e -> Kind.RESPONSE_OVERTAKEN;
                    case ActionAdded e -> Kind.ACTION_ADDED;
                    case ActionNearedDue e -> Kind.ACTION_NEAR;
                    case IssueEvent.ReviewFellDue e -> Kind.REVIEW_DUE;
                    case IssueEvent.ActionRescheduled e -> null;
                    case ActionDone e -> Kind.ACTION_DONE;
                    case IssueEvent.ResolutionConfirmed e -> Kind.RESOLUTION_CONFIRMED;
                    case IssueEvent.IssueResolved e -> Kind.RESOLVED;
                    case IssueEvent.IssueReopened e -> Kind.REOPENED;
                    case IssueEvent.LessonNoted e -> null;
                    case IssueEvent.LessonTaken e -> null;
                    case IssueEvent.OutcomeMeasured e -> Kind.OUTCOME_MEASURED;
                };
        return kind == null
                ? null
                : new About(kind, detail(event, room, title), event.issue(), null, 0);
    }

    private static Kind raised(IssueEvent.IssueRaised event) {
        if (event.surge() != null) {
            return Kind.SURGE_SEEN;
        }
        boolean byAccord = event.act().by().equals(Act.ofAccord(event.act().at()).by());
        return IncidentRooms.incidentOf(event.issue()).isEmpty()
                ? Kind.ISSUE_RAISED
                : byAccord ? Kind.INCIDENT_SEEN : Kind.INCIDENT_RAISED;
    }

    private static Kind sign(Sign sign) {
        return switch (sign) {
            case SEEN_IN_REQUESTS -> Kind.INCIDENT_SHOWS;
            case SAID_BY_HAND -> Kind.INCIDENT_SAID;
            case SURGE_OVER -> Kind.SURGE_OVER;
        };
    }

    private static String detail(IssueEvent event, Room room, String title) {
        return switch (event) {
            case ActionAdded e -> e.what();
            case ActionDone e -> what(room, e.action()).orElse(title);
            case ActionNearedDue e ->
                    "%s, due on %s"
                            .formatted(what(room, e.action()).orElse(title), DAY.format(e.dueOn()));
            default -> title;
        };
    }

    private static Optional<String> what(Room room, ActionId action) {
        return room.issue().action(action).map(Action::what);
    }

    private About aboutMeasure(MeasureEvent event) {
        IssueId issue = event.measures().issue();
        String what =
                rooms.room(issue)
                        .measures()
                        .measure(event.measure())
                        .map(measure -> measure.taken().what())
                        .orElse("");
        Kind kind =
                switch (event) {
                    case MeasureEvent.MeasureTaken e -> Kind.MEASURE_TAKEN;
                    case MeasureEvent.MeasureRatified e -> Kind.MEASURE_RATIFIED;
                    case MeasureEvent.MeasureContested e -> Kind.MEASURE_CONTESTED;
                    case MeasureEvent.MeasureEnded e -> Kind.MEASURE_OVER;
                    case MeasureEvent.MeasureExpired e -> Kind.MEASURE_OVER;
                };
        return new About(kind, what, issue, null, 0);
    }

    private static @Nullable About aboutProtocol(ContractState state, ProtocolEvent event) {
        String title = state.opened().title();
        return switch (event) {
            // its decision's agreement has been told
            case ProtocolEvent.ProtocolAgreed e -> null;
            case ProtocolEvent.ProtocolOvertaken e ->
                    new About(Kind.PROTOCOL_OVERTAKEN, title, null, null, 0);
            case ProtocolEvent.ReviewFellDue e ->
                    new About(Kind.PROTOCOL_REVIEW_DUE, title, null, null, 0);
        };
    }

    private @Nullable About aboutSession(SessionEvent event) {
        @Nullable Kind kind =
                switch (event) {
                    case SessionEvent.SessionScheduled e -> Kind.SESSION_SCHEDULED;
                    case SessionEvent.SessionMoved e -> Kind.SESSION_MOVED;
                    case SessionEvent.SessionCancelled e -> Kind.SESSION_CANCELLED;
                    case SessionEvent.SessionDrewNear e -> Kind.SESSION_NEAR;
                    case SessionEvent.SessionStarted e -> Kind.SESSION_STARTED;
                    case SessionEvent.VerdictGiven e -> Kind.VERDICT_GIVEN;
                    case SessionEvent.CheckpointConcluded e -> Kind.CHECKPOINT_CONCLUDED;
                    case SessionEvent.SessionAttended e -> null;
                    case SessionEvent.ItemOpened e -> null;
                    case SessionEvent.ItemExtended e -> null;
                    case SessionEvent.ChairPassed e -> null;
                    case SessionEvent.SessionEnded e -> null;
                };
        IssueId issue = Rooms.issueOf(event.session()).orElse(null);
        return kind == null || issue == null
                ? null
                : new About(kind, rooms.room(issue).issue().raising().title(), issue, null, 0);
    }
}
