package accord.live.ui;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.Readings;
import accord.contract.ui.Table;
import accord.decision.DecisionId;
import accord.decision.Ladder;
import accord.decision.query.BlindScores;
import accord.decision.query.Ladders;
import accord.decision.query.Registers;
import accord.decision.ui.Binds;
import accord.decision.ui.DraftAccess;
import accord.issue.IssueId;
import accord.issue.IssueState;
import accord.issue.query.Issues;
import accord.issue.query.Room;
import accord.issue.query.Rooms;
import accord.issue.ui.RoomPart;
import accord.live.query.LastLooked;
import accord.member.Act;
import accord.member.Command;
import accord.member.MemberId;
import accord.member.query.Caller;
import accord.member.query.Directory;
import accord.member.query.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a room's page asks of the application. */
@Component
class RoomAccess {
    private static final int MOST_PEOPLE = 200;

    private final Desk desk;
    private final Contracts contracts;
    private final Rooms rooms;
    private final Issues issues;
    private final Registers registers;
    private final Ladders ladders;
    private final Directory directory;
    private final RoomMeetings meetings;
    private final DraftAccess drafts;
    private final BlindScores scores;
    private final LastLooked looks;
    private final Readings readings;
    private final List<RoomPart> parts;

    RoomAccess(
            Desk desk,
            Contracts contracts,
            Rooms rooms,
            Issues issues,
            Registers registers,
            Ladders ladders,
            Directory directory,
            RoomMeetings meetings,
            DraftAccess drafts,
            BlindScores scores,
            LastLooked looks,
            Readings readings,
            List<RoomPart> parts) {
        this.desk = desk;
        this.contracts = contracts;
        this.rooms = rooms;
        this.issues = issues;
        this.registers = registers;
        this.ladders = ladders;
        this.directory = directory;
        this.meetings = meetings;
        this.drafts = drafts;
        this.scores = scores;
        this.looks = looks;
        this.readings = readings;
        this.parts = parts.stream().sorted(Comparator.comparingInt(RoomPart::order)).toList();
    }

    Room room(Caller caller, IssueId issue) {
        return rooms.visible(caller, issue);
    }

    /** An auditor's look is on record, once a day. */
    void noteLook(Caller caller, IssueId issue) {
        readings.note(caller, rooms.contractOf(issue), "issue " + issue);
    }

    Table table(Caller caller, IssueId issue) {
        return Table.of(contracts.visible(caller, rooms.contractOf(issue)), caller);
    }

    String contractTitle(IssueId issue) {
        return contracts.state(rooms.contractOf(issue)).opened().title();
    }

    String contractAddress(IssueId issue) {
        return "contracts/" + rooms.contractOf(issue).value();
    }

    void send(Caller caller, IssueId issue, Function<Act, Command> command) {
        desk.act(caller, rooms.contractOf(issue), command);
    }

    void ask(
            Caller caller,
            IssueId issue,
            String question,
            @Nullable Instant deadline,
            boolean withHats) {
        issues.ask(caller, issue, question, deadline, withHats);
    }

    /** Where a decision goes whose time box runs out. */
    Optional<Ladder> ladder(IssueId issue) {
        return ladders.inForce(rooms.contractOf(issue));
    }

    /** How far a caller can bind their side in a decision. */
    Binds binds(Caller caller, IssueId issue, DecisionId decision) {
        return Binds.of(registers, directory, rooms.contractOf(issue), caller, decision);
    }

    /** What features show beside what an issue is about. */
    List<com.vaadin.flow.component.Component> parts(Caller caller, IssueState issue) {
        ContractId contract = rooms.contractOf(issue.raising().issue());
        return parts.stream()
                .map(part -> part.show(caller, contract, issue))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How the sides meet. */
    RoomMeetings meetings() {
        return meetings;
    }

    /** What is written before it is a version. */
    DraftAccess drafts() {
        return drafts;
    }

    BlindScores scores() {
        return scores;
    }

    Optional<LastLooked.Look> look(Caller caller, IssueId issue) {
        return looks.of(caller, issue);
    }

    void noteLook(Caller caller, IssueId issue, Room room) {
        looks.note(caller, issue, room);
    }

    Person viewer(Caller caller) {
        return directory
                .person(caller.member())
                .orElseGet(() ->
                        new Person(
                                caller.member(),
                                caller.side(),
                                caller.account(),
                                caller.name(),
                                caller.standing()));
    }

    Optional<Person> person(MemberId member) {
        return directory.person(member);
    }

    String name(MemberId member) {
        return directory.name(member);
    }

    /** Those who may see to an action: the people whom the sides have given a seat. */
    List<Person> people(IssueId issue) {
        return contracts.state(rooms.contractOf(issue)).people().keySet().stream()
                .limit(MOST_PEOPLE)
                .map(directory::person)
                .flatMap(Optional::stream)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }
}
