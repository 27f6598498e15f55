package accord.issue.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractEvent.ContractOpened;
import accord.contract.ContractId;
import accord.contract.ContractSide;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.SideKind;
import accord.contract.query.Contracts;
import accord.eventlog.query.InMemoryHistory;
import accord.eventlog.query.InMemoryShelves;
import accord.eventlog.query.Listening;
import accord.issue.IssueEvent.IssueRaised;
import accord.issue.IssueId;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MovementsTest {
    private static final Act ANN = new Act(new MemberId("ann"), new SideId("city"), Instant.EPOCH);
    private static final IssueId ISSUE = new IssueId("i");
    private static final Map<String, Object> IN_CONTRACT = Map.of(Contracts.CONTRACT, "c");

    private final InMemoryHistory log = new InMemoryHistory();

    private static Caller caller(String member) {
        return new Caller(
                member, new MemberId(member), ANN.side(), member, Permission.NEGOTIATOR, false);
    }

    @Test
    void who_may_see_an_issue_is_told_that_it_moves_and_nobody_else() {
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
        log.append("c", new ContractOpened(new ContractId("c"), terms, ANN), IN_CONTRACT, ANN.at());
        List<String> told = new ArrayList<>();
        try (Movements movements = new Movements(log, new Contracts(log, new InMemoryShelves()))) {
            Listening ann = movements.listen(caller("ann"), i -> told.add("ann " + i));
            movements.listen(caller("eve"), i -> told.add("eve " + i));
            raise();
            assertThat(told).containsExactly("ann i");
            ann.close();
            raise();
            assertThat(told).hasSize(1);
        }
    }

    private void raise() {
        log.append(
                "i",
                new IssueRaised(ISSUE, "Cold", "Calls", Set.of(ANN.side()), null, ANN),
                IN_CONTRACT,
                ANN.at());
    }
}
