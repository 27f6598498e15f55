package accord.protocol.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractEvent.ContractOpened;
import accord.contract.ContractId;
import accord.contract.ContractSide;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.SideKind;
import accord.contract.query.ContractSummary;
import accord.contract.query.Contracts;
import accord.decision.DecisionEvent;
import accord.decision.DecisionEvent.DecisionClosed;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionId;
import accord.decision.Subject;
import accord.decision.query.Decisions;
import accord.decision.query.Turn;
import accord.eventlog.query.InMemoryHistory;
import accord.eventlog.query.Listening;
import accord.eventlog.query.NotedShelves;
import accord.eventlog.query.Shelf;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.protocol.ProtocolId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProtocolQuestionsTest {
    private static final Act ANN = new Act(new MemberId("ann"), new SideId("city"), Instant.EPOCH);

    private final InMemoryHistory log = new InMemoryHistory();
    private final NotedShelves shelves = new NotedShelves();
    private final Contracts contracts = new Contracts(log, shelves);
    private final Decisions decisions = new Decisions(log);
    private final Shelf<ContractSummary> listed =
            shelves.shelf(
                    "contracts", ContractSummary.class, Map.of("reader", ContractSummary::readers));
    private final ProtocolQuestionList list =
            new ProtocolQuestionList(contracts, decisions, shelves);
    private final ProtocolQuestions questions =
            new ProtocolQuestions(log, contracts, decisions, shelves);

    @Test
    void what_is_undecided_in_any_number_of_contracts_is_found_in_two_reads() {
        for (int i = 0; i < 30; i++) {
            asked("c" + i, "ann");
        }
        shelves.asked();
        assertThat(questions.open(caller("ann"))).hasSize(30);
        assertThat(shelves.asked()).containsExactly("contracts by", "protocol-questions byAny");
    }

    @Test
    void others_questions_are_not_found_and_whoever_has_no_contract_finds_none() {
        asked("mine", "ann");
        asked("theirs", "eve");
        assertThat(questions.open(caller("ann")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.contract()).isEqualTo(new ContractId("mine"));
                    assertThat(found.turn().kind()).isEqualTo(Turn.Kind.PROPOSE);
                    assertThat(found.turn().waitingOn()).containsExactly(ANN.side());
                });
        assertThat(questions.open(caller("otto"))).isEmpty();
    }

    @Test
    void what_was_decided_waits_no_more_and_those_who_look_are_told_and_nobody_else() {
        DecisionId decision = asked("c", "ann");
        List<String> told = new ArrayList<>();
        try (Listening ann =
                        questions.listen(
                                caller("ann"), (which, now) -> told.add("ann " + now.isPresent()));
                Listening eve =
                        questions.listen(
                                caller("eve"),
                                (which, now) -> told.add("eve " + now.isPresent()))) {
            append("c", new DecisionClosed(decision, ANN));
        }
        assertThat(told).containsExactly("ann false");
        assertThat(questions.open(caller("ann"))).isEmpty();
    }

    private DecisionId asked(String contract, String reader) {
        ContractId id = new ContractId(contract);
        ContractTerms terms =
                new ContractTerms(
                        "Repairs",
                        List.of(
                                new ContractSide(ANN.side(), "City", SideKind.LANDLORD),
                                new ContractSide(new SideId("firm"), "Firm", SideKind.CONTRACTOR)),
                        Scope.EVERYTHING,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 1, 1),
                        ZoneOffset.UTC);
        Act by = new Act(new MemberId(reader), ANN.side(), ANN.at());
        log.append(contract, new ContractOpened(id, terms, by), in(contract), ANN.at());
        listed.put(contract, new ContractSummary(id, terms, List.of(reader), List.of()));
        DecisionId decision = ProtocolId.of(id).decision(1);
        append(
                contract,
                new DecisionOpened(
                        decision,
                        new Subject(Protocols.SUBJECT, ProtocolId.of(id).value()),
                        "How do we communicate?",
                        Set.of(ANN.side()),
                        null,
                        false,
                        null,
                        ANN));
        return decision;
    }

    private void append(String contract, DecisionEvent event) {
        log.append(event.decision().value(), event, in(contract), ANN.at());
        list.on(event, contract);
    }

    private static Map<String, Object> in(String contract) {
        return Map.of(Contracts.CONTRACT, contract);
    }

    private static Caller caller(String member) {
        return new Caller(
                member, new MemberId(member), ANN.side(), member, Permission.NEGOTIATOR, false);
    }
}
