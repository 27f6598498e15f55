package accord.issue.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import accord.contract.ContractId;
import accord.contract.ContractSide;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.SideKind;
import accord.contract.query.ContractSummary;
import accord.contract.query.Contracts;
import accord.issue.IssueId;
import accord.issue.query.IssueSummary;
import accord.issue.query.Issues;
import accord.issue.query.NextStep;
import accord.look.ui.Way;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody finds of issues by its name. */
class IssueWaysTest {
    private static final ContractId CONTRACT = new ContractId("c");
    private static final SideId CITY = new SideId("city");
    private static final Caller ANN =
            new Caller("ann", new MemberId("ann"), CITY, "Ann", Permission.NEGOTIATOR, false);

    private final Contracts contracts = mock(Contracts.class);
    private final Issues issues = mock(Issues.class);

    @Test
    void an_issue_has_one_way_and_none_to_a_room_apart_and_open_ones_come_first() {
        ContractTerms terms =
                new ContractTerms(
                        "Repairs",
                        List.of(
                                new ContractSide(CITY, "City", SideKind.LANDLORD),
                                new ContractSide(new SideId("firm"), "Firm", SideKind.CONTRACTOR)),
                        Scope.EVERYTHING,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 1, 1),
                        ZoneOffset.UTC);
        when(contracts.mine(eq(ANN), any(), anyInt()))
                .thenReturn(
                        List.of(new ContractSummary(CONTRACT, terms, List.of("ann"), List.of())));
        when(issues.latest(eq(ANN), eq(CONTRACT), anyInt()))
                .thenReturn(List.of(issue("Damp", true), issue("Cold", false)));

        assertThat(new IssueWays(contracts, issues, () -> ANN).ways())
                .containsExactly(
                        new Way("Cold", "Repairs", "issues/Cold"),
                        new Way("Damp", "Repairs · resolved", "issues/Damp"));
    }

    private static IssueSummary issue(String title, boolean resolved) {
        return new IssueSummary(
                new IssueId(title),
                CONTRACT,
                title,
                NextStep.Kind.PROPOSE,
                Set.of(CITY),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                resolved,
                List.of(),
                null);
    }
}
