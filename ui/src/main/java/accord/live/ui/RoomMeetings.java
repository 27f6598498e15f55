package accord.live.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.issue.IssueId;
import accord.issue.query.Lesson;
import accord.issue.query.Lessons;
import accord.issue.query.Room;
import accord.issue.query.Rooms;
import accord.issue.query.Sessions;
import accord.issue.ui.LessonsDialog;
import accord.member.query.Caller;
import accord.member.query.Directory;
import accord.member.query.Person;
import accord.repairs.SurgeId;
import accord.repairs.query.Surges;
import accord.repairs.query.Turnovers;
import accord.session.Agenda;
import accord.session.AgendaEvent.AgendaKept;
import accord.session.SessionState;
import accord.session.query.Agendas;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a room's page asks of the application about how the sides meet. */
@Component
class RoomMeetings {
    private static final int MOST_LESSONS = 20;
    private static final int MOST_PEOPLE = 200;

    private final Contracts contracts;
    private final Rooms rooms;
    private final Sessions sessions;
    private final Agendas agendas;
    private final Lessons lessons;
    private final Surges surges;
    private final Turnovers turnovers;
    private final Directory directory;

    RoomMeetings(
            Contracts contracts,
            Rooms rooms,
            Sessions sessions,
            Agendas agendas,
            Lessons lessons,
            Surges surges,
            Turnovers turnovers,
            Directory directory) {
        this.contracts = contracts;
        this.rooms = rooms;
        this.sessions = sessions;
        this.agendas = agendas;
        this.lessons = lessons;
        this.surges = surges;
        this.turnovers = turnovers;
        this.directory = directory;
    }

    Sessions sessions() {
        return sessions;
    }

    List<AgendaKept> agendas(Caller caller, IssueId issue) {
        return agendas.of(caller, rooms.contractOf(issue));
    }

    void keepAgenda(Caller caller, IssueId issue, String name, Agenda agenda) {
        agendas.keep(caller, rooms.contractOf(issue), name, agenda);
    }

    /** Notes, while a session runs, that the viewer is here. */
    void attend(Caller caller, IssueId issue, Room room) {
        boolean awaited =
                room.openSession()
                        .filter(SessionState::isRunning)
                        .filter(session -> !session.attendance().containsKey(caller.member()))
                        .isPresent();
        if (awaited) {
            sessions.attend(caller, issue);
        }
    }

    /** Lessons of other rooms, and the way into this one. */
    LessonsDialog.Source lessons(Caller caller, IssueId issue, Runnable refresh) {
        return new LessonsDialog.Source() {
            @Override
            public List<Lesson> find(String words) {
                return lessons.find(caller, rooms.contractOf(issue), words, MOST_LESSONS);
            }

            @Override
            public void take(Lesson lesson) {
                lessons.take(caller, issue, lesson.id());
                refresh.run();
            }
        };
    }

    /** Of the surge that the room is about; empty where it is about none. */
    Optional<Turnovers.Since> turnover(Caller caller, IssueId issue) {
        ContractId contract = rooms.contractOf(issue);
        return Optional.ofNullable(rooms.visible(caller, issue).issue().raising().surge())
                .map(id -> surges.surge(caller, contract, new SurgeId(id)))
                .flatMap(surge -> turnovers.since(caller, contract, surge.level(), surge.from()));
    }

    /** Those of no side whom all sides let in, and who may so facilitate. */
    List<Person> neutral(IssueId issue) {
        ContractState contract = contracts.state(rooms.contractOf(issue));
        return contract.openedBy().keySet().stream()
                .filter(contract::mayAudit)
                .limit(MOST_PEOPLE)
                .map(directory::person)
                .flatMap(Optional::stream)
                .toList();
    }
}
