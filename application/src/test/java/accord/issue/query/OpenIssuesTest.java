package accord.issue.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.OnRecord;
import accord.eventlog.query.CommandIds;
import accord.eventlog.query.InMemoryHistory;
import accord.eventlog.query.NotedShelves;
import accord.eventlog.query.Shelf;
import accord.issue.IssueId;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is open in all of somebody's contracts, and what it takes to know it. */
class OpenIssuesTest {
    private static final Act ANN = new Act(new MemberId("ann"), new SideId("city"), Instant.EPOCH);

    private final InMemoryHistory log = new InMemoryHistory();
    private final NotedShelves shelves = new NotedShelves();
    private final Contracts contracts = new Contracts(log, shelves);
    private final Shelf<IssueSummary> summaries = IssueSummary.on(shelves);
    private final Desk desk =
            new Desk(
                    SimpleCommandBus.builder().build(),
                    contracts,
                    Clock.systemUTC(),
                    List.of(),
                    List.of(),
                    new CommandIds(),
                    log);
    private final Issues issues = new Issues(desk, contracts, new Rooms(log, contracts), shelves);

    @Test
    void open_issues_of_any_number_of_contracts_are_found_in_two_reads() {
        for (int i = 0; i < 30; i++) {
            open("c" + i, "ann", "a" + i, "b" + i);
        }
        shelves.asked();
        assertThat(issues.open(caller("ann"), 100, 1_000)).hasSize(60);
        assertThat(shelves.asked()).containsExactly("contracts by", "issues byAny");
    }

    @Test
    void contracts_as_they_stand_are_read_off_the_list_once() {
        for (int i = 0; i < 30; i++) {
            open("c" + i, "ann", "a" + i);
        }
        shelves.asked();
        assertThat(contracts.statesOf(caller("ann"), 100)).hasSize(30);
        assertThat(shelves.asked()).containsExactly("contracts by");
    }

    @Test
    void nobody_finds_what_others_have_open_nor_a_contract_that_they_see_no_more() {
        open("mine", "ann", "a");
        open("theirs", "eve", "b");
        assertThat(issues.open(caller("ann"), 100, 10))
                .extracting(issue -> issue.id().value())
                .containsExactly("a");
        assertThat(issues.open(caller("otto"), 100, 10)).isEmpty();
        assertThat(contracts.statesOf(caller("eve"), 100)).isEmpty();
    }

    @Test
    void the_issues_of_any_number_of_surges_are_found_in_a_read_for_every_thousand() {
        List<String> surges = IntStream.range(0, 1_200).mapToObj(i -> "s" + i).toList();
        for (int i = 0; i < 1_200; i += 2) {
            summaries.put("i" + i, summary(new ContractId("c"), "i" + i, "s" + i));
        }
        shelves.asked();
        Map<String, IssueId> found = issues.ofSurges(surges);
        assertThat(shelves.asked()).containsExactly("issues byAny", "issues byAny");
        assertThat(found).hasSize(600).containsEntry("s1198", new IssueId("i1198"));
        assertThat(issues.ofSurges(List.of())).isEmpty();
    }

    /** Only Ann is on the record of a contract, whoever is on its list. */
    private void open(String contract, String reader, String... raised) {
        ContractId id = new ContractId(contract);
        OnRecord.listed(shelves, id, OnRecord.contract(log, id, ZoneOffset.UTC, ANN), reader);
        for (String issue : raised) {
            summaries.put(issue, summary(id, issue));
        }
    }

    private static IssueSummary summary(ContractId contract, String issue) {
        return summary(contract, issue, null);
    }

    private static IssueSummary summary(ContractId contract, String issue, @Nullable String surge) {
        return new IssueSummary(
                new IssueId(issue),
                contract,
                issue,
                NextStep.Kind.PROPOSE,
                Set.of(ANN.side()),
                ANN.at(),
                ANN.at(),
                null,
                surge,
                false,
                List.of(),
                null);
    }

    private static Caller caller(String member) {
        return new Caller(
                member, new MemberId(member), ANN.side(), member, Permission.NEGOTIATOR, false);
    }
}
