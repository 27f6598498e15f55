package accord.protocol.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.Readings;
import accord.contract.ui.Table;
import accord.decision.DecisionId;
import accord.decision.query.BlindScores;
import accord.decision.query.Registers;
import accord.decision.ui.Binds;
import accord.decision.ui.DraftAccess;
import accord.eventlog.query.Listening;
import accord.member.Act;
import accord.member.Command;
import accord.member.MemberId;
import accord.member.query.Caller;
import accord.member.query.Directory;
import accord.member.query.Person;
import accord.protocol.query.ProtocolNews;
import accord.protocol.query.Protocols;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What a protocol's page asks of the application. */
@Component
class ProtocolAccess {
    private static final int MOST_PEOPLE = 200;

    private final Desk desk;
    private final Contracts contracts;
    private final Protocols protocols;
    private final ProtocolNews news;
    private final Registers registers;
    private final BlindScores scores;
    private final Directory directory;
    private final Readings readings;
    private final DraftAccess drafts;

    ProtocolAccess(
            Desk desk,
            Contracts contracts,
            Protocols protocols,
            ProtocolNews news,
            Registers registers,
            BlindScores scores,
            Directory directory,
            Readings readings,
            DraftAccess drafts) {
        this.desk = desk;
        this.contracts = contracts;
        this.protocols = protocols;
        this.news = news;
        this.registers = registers;
        this.scores = scores;
        this.directory = directory;
        this.readings = readings;
        this.drafts = drafts;
    }

    ShownProtocol shown(Caller caller, ContractId contract) {
        ContractState state = contracts.visible(caller, contract);
        return new ShownProtocol(
                protocols.visible(caller, contract),
                protocols.decisions(caller, contract),
                Table.of(state, caller));
    }

    /** An auditor's look is on record, once a day. */
    void noteLook(Caller caller, ContractId contract) {
        readings.note(caller, contract, "protocol");
    }

    String title(Caller caller, ContractId contract) {
        return contracts.visible(caller, contract).opened().title();
    }

    Protocols protocols() {
        return protocols;
    }

    BlindScores scores() {
        return scores;
    }

    /** What is written together before it is a version. */
    DraftAccess drafts() {
        return drafts;
    }

    void send(Caller caller, ContractId contract, Function<Act, Command> command) {
        desk.act(caller, contract, command);
    }

    Listening listen(Caller caller, ContractId contract, Runnable told) {
        return news.listen(caller, contract, told);
    }

    Binds binds(Caller caller, ContractId contract, DecisionId decision) {
        return Binds.of(registers, directory, contract, caller, decision);
    }

    Optional<Person> person(MemberId member) {
        return directory.person(member);
    }

    /** Those who can be called. */
    List<Person> people(ContractId contract) {
        return contracts.state(contract).people().keySet().stream()
                .limit(MOST_PEOPLE)
                .map(directory::person)
                .flatMap(Optional::stream)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }
}
