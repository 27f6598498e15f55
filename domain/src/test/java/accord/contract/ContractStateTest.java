package accord.contract;

import static accord.member.Permission.NEGOTIATOR;
import static accord.member.Permission.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import accord.contract.ContractEvent.ContractAccepted;
import accord.contract.ContractEvent.ContractOpened;
import accord.contract.ContractEvent.PermissionGranted;
import accord.contract.ContractEvent.PermissionWithdrawn;
import accord.contract.ContractEvent.RecordClosed;
import accord.contract.ContractEvent.RecordOpened;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractStateTest {
    private static final ContractId ID = new ContractId("c");
    private static final SideId CITY = new SideId("city");
    private static final SideId FIRM = new SideId("firm");
    private static final MemberId AUDITOR = new MemberId("auditor");
    private static final Act ANN = new Act(new MemberId("ann"), CITY, Instant.EPOCH);
    private static final Act BOB = new Act(new MemberId("bob"), FIRM, Instant.EPOCH);
    private static final ContractState OPENED =
            ContractState.NONE.after(new ContractOpened(ID, terms(), ANN));

    @Test
    void who_opens_or_accepts_negotiates_for_their_side() {
        ContractState joined = OPENED.after(new ContractAccepted(ID, BOB));

        assertThat(OPENED.permission(ANN.by())).contains(NEGOTIATOR);
        assertThat(OPENED.permission(BOB.by())).isEmpty();
        assertThat(OPENED.joined()).containsExactly(CITY);
        assertThat(joined.permission(BOB.by())).contains(NEGOTIATOR);
        assertThat(joined.joined()).containsExactlyInAnyOrder(CITY, FIRM);
    }

    @Test
    void a_permission_holds_until_it_is_changed_or_withdrawn() {
        MemberId cat = new MemberId("cat");
        ContractState granted = OPENED.after(new PermissionGranted(ID, cat, CITY, OBSERVER, ANN));

        assertThat(granted.permission(cat)).contains(OBSERVER);
        assertThat(granted.after(new PermissionWithdrawn(ID, cat, CITY, ANN)).permission(cat))
                .isEmpty();
    }

    @Test
    void the_sides_are_in_the_order_of_the_contract() {
        assertThat(OPENED.sides()).containsExactly(CITY, FIRM);
        assertThat(OPENED.side(FIRM).map(ContractSide::name)).contains("Firm");
        assertThat(OPENED.side(new SideId("other"))).isEmpty();
    }

    @Test
    void an_auditor_reads_while_every_side_has_the_record_open() {
        ContractState one = OPENED.after(new RecordOpened(ID, AUDITOR, ANN));
        ContractState both = one.after(new RecordOpened(ID, AUDITOR, BOB));
        ContractState less = both.after(new RecordClosed(ID, AUDITOR, ANN));

        assertThat(ContractState.NONE.mayAudit(AUDITOR)).isFalse();
        assertThat(one.mayAudit(AUDITOR)).isFalse();
        assertThat(both.mayAudit(AUDITOR)).isTrue();
        assertThat(both.mayAudit(new MemberId("another"))).isFalse();
        assertThat(less.mayAudit(AUDITOR)).isFalse();
    }

    @Test
    void before_it_is_opened_there_is_nothing_to_read() {
        assertThatIllegalStateException().isThrownBy(ContractState.NONE::opened);
    }

    private static ContractTerms terms() {
        return new ContractTerms(
                "Repairs",
                List.of(
                        new ContractSide(CITY, "City", SideKind.LANDLORD),
                        new ContractSide(FIRM, "Firm", SideKind.CONTRACTOR)),
                Scope.EVERYTHING,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2027, 3, 31),
                ZoneId.of("Europe/London"));
    }
}
