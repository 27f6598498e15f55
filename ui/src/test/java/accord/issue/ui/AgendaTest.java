package accord.issue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import accord.contract.ContractEvent.ContractOpened;
import accord.contract.ContractId;
import accord.contract.ContractSide;
import accord.contract.ContractState;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.SideKind;
import accord.contract.query.Contracts;
import accord.decision.DecisionId;
import accord.issue.IssueId;
import accord.issue.query.IssueSummary;
import accord.issue.query.Issues;
import accord.issue.query.NextStep;
import accord.issue.query.ResponseReview;
import accord.issue.query.Reviews;
import accord.issue.query.Room;
import accord.issue.query.Rooms;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Home says, and what it asks for to say it. */
class AgendaTest {
    private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
    private static final Act ANN = new Act(new MemberId("ann"), new SideId("city"), NOW);
    private static final Caller CALLER =
            new Caller("ann", ANN.by(), ANN.side(), "Ann", Permission.NEGOTIATOR, false);

    private final Contracts contracts = mock(Contracts.class);
    private final Issues issues = mock(Issues.class);
    private final Reviews reviews = mock(Reviews.class);

    @Test
    void many_contracts_and_issues_are_asked_for_once() {
        int many = 40;
        Map<ContractId, ContractState> states = new LinkedHashMap<>();
        IntStream.range(0, many).forEach(i -> states.put(id(i), contract(i)));
        when(contracts.statesOf(any(), anyInt())).thenReturn(states);
        when(issues.open(any(), anyInt(), anyInt()))
                .thenReturn(
                        IntStream.range(0, many).mapToObj(i -> issue(id(i), "issue" + i)).toList());
        when(reviews.of(any(), anyInt(), anyInt()))
                .thenReturn(
                        IntStream.range(0, many)
                                .mapToObj(i -> review(id(i), LocalDate.of(2026, 2, 1)))
                                .toList());

        Agenda agenda = agenda();
        assertThat(agenda.contracts()).hasSize(many);
        assertThat(agenda.open()).hasSize(many);
        assertThat(agenda.due()).hasSize(many);
        for (Object asked : List.of(contracts, issues, reviews)) {
            assertThat(mockingDetails(asked).getInvocations()).hasSize(1);
        }
    }

    @Test
    void what_is_due_stands_by_day_and_nothing_of_a_contract_that_one_may_not_see() {
        when(contracts.statesOf(any(), anyInt())).thenReturn(Map.of(id(1), contract(1)));
        when(issues.open(any(), anyInt(), anyInt()))
                .thenReturn(List.of(issue(id(2), "theirs"), issue(id(1), "ours")));
        when(reviews.of(any(), anyInt(), anyInt()))
                .thenReturn(
                        List.of(
                                review(id(1), LocalDate.of(2026, 3, 1)),
                                review(id(2), LocalDate.of(2026, 1, 6)),
                                review(id(1), LocalDate.of(2026, 2, 1))));

        Agenda agenda = agenda();
        assertThat(agenda.open()).extracting(IssueSummary::title).containsExactly("ours");
        assertThat(agenda.due())
                .extracting(Agenda.Due::day)
                .containsExactly(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));
    }

    @Test
    void of_many_rooms_the_twelve_that_moved_last_are_read_for_what_is_new() {
        Rooms rooms = mock(Rooms.class);
        when(rooms.visible(any(), any())).thenReturn(Room.EMPTY);
        when(contracts.statesOf(any(), anyInt())).thenReturn(Map.of(id(1), contract(1)));
        when(issues.open(any(), anyInt(), anyInt()))
                .thenReturn(
                        IntStream.range(0, 40).mapToObj(i -> issue(id(1), "issue" + i)).toList());

        new News(agenda(), rooms, MemberId::value, NOW).getContent();
        assertThat(mockingDetails(rooms).getInvocations()).hasSize(12);
    }

    private Agenda agenda() {
        return Agenda.of(CALLER, contracts, issues, reviews, List.of());
    }

    private static ContractId id(int number) {
        return new ContractId("c" + number);
    }

    private static ContractState contract(int number) {
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
        return ContractState.NONE.after(new ContractOpened(id(number), terms, ANN));
    }

    private static IssueSummary issue(ContractId contract, String title) {
        return new IssueSummary(
                new IssueId(title),
                contract,
                title,
                NextStep.Kind.PROPOSE,
                Set.of(ANN.side()),
                NOW,
                NOW,
                null,
                null,
                false,
                List.of(),
                null);
    }

    private static ResponseReview review(ContractId contract, LocalDate day) {
        return new ResponseReview(
                new IssueId("i"),
                new DecisionId("i-d1"),
                contract,
                "Clinics",
                "What now?",
                day,
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                false);
    }
}
