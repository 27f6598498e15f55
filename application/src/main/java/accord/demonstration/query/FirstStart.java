package accord.demonstration.query;

import accord.contract.ContractCommand.AcceptContract;
import accord.contract.ContractCommand.OpenContract;
import accord.contract.ContractCommand.OpenRecord;
import accord.contract.ContractRefused;
import accord.contract.ContractSide;
import accord.contract.ContractState;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.SideKind;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.issue.query.Issues;
import accord.member.query.Accounts;
import accord.member.query.Caller;
import accord.repairs.query.SurgeSummary;
import accord.repairs.query.Surges;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Makes the demonstration by ordinary commands and the ordinary import, step by step; a step that
 * is done already is left out, so that an interrupted start goes on where it ended.
 */
public class FirstStart {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int MONTHS_BEHIND = 6;
    private static final int YEARS_AHEAD = 4;

    private final Accounts accounts;
    private final Desk desk;
    private final Contracts contracts;
    private final Demonstration demonstration;
    private final Surges surges;
    private final Issues issues;
    private final Clock clock;

    public FirstStart(
            Accounts accounts,
            Desk desk,
            Contracts contracts,
            Demonstration demonstration,
            Surges surges,
            Issues issues,
            Clock clock) {
        this.accounts = accounts;
        this.desk = desk;
        this.contracts = contracts;
        this.demonstration = demonstration;
        this.surges = surges;
        this.issues = issues;
        this.clock = clock;
    }

    /** Does what is not done yet. */
    public void bringIn() {
        Cast.ORGANISATIONS.forEach(accounts::ensure);
        Cast.PEOPLE.forEach(person -> accounts.ensure(person, Cast.PASSWORD));
        accounts.ensureOperator(Cast.OLA, Cast.PASSWORD);
        Caller landlord = Cast.caller(Cast.LENA);
        Caller contractor = Cast.caller(Cast.CARL);
        openContract(landlord);
        acceptContract(contractor);
        openRecord(landlord);
        openRecord(contractor);
        if (demonstration.story(landlord).isEmpty()) {
            demonstration.open(landlord);
        }
    }

    /** Whether the surges are seen and each that is news has an issue that a list shows. */
    public boolean isReadable() {
        Caller landlord = Cast.caller(Cast.LENA);
        List<SurgeSummary> news =
                surges.of(landlord, Cast.CONTRACT).stream().filter(SurgeSummary::recent).toList();
        return !news.isEmpty()
                && news.stream().allMatch(s -> issues.ofSurge(s.id().value()).isPresent());
    }

    private void openContract(Caller landlord) {
        if (state().terms() == null) {
            desk.act(landlord, Cast.CONTRACT, act -> new OpenContract(Cast.CONTRACT, terms(), act));
        }
    }

    private ContractTerms terms() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        return new ContractTerms(
                "Responsive repairs",
                List.of(
                        new ContractSide(
                                Cast.LANDLORD.id(), Cast.LANDLORD.name(), SideKind.LANDLORD),
                        new ContractSide(
                                Cast.CONTRACTOR.id(), Cast.CONTRACTOR.name(), SideKind.CONTRACTOR)),
                Scope.EVERYTHING,
                today.minusMonths(MONTHS_BEHIND).withDayOfMonth(1),
                today.plusYears(YEARS_AHEAD),
                ZONE);
    }

    private void acceptContract(Caller contractor) {
        if (!state().joined().contains(contractor.side())) {
            desk.act(contractor, Cast.CONTRACT, act -> new AcceptContract(Cast.CONTRACT, act));
        }
    }

    private void openRecord(Caller caller) {
        try {
            desk.act(
                    caller,
                    Cast.CONTRACT,
                    act -> new OpenRecord(Cast.CONTRACT, Cast.AISHA.id(), act));
        } catch (ContractRefused refused) {
            if (refused.reason() != ContractRefused.Reason.ALREADY_OPEN_TO_AUDITOR) {
                throw refused;
            }
        }
    }

    private ContractState state() {
        return contracts.state(Cast.CONTRACT);
    }
}
