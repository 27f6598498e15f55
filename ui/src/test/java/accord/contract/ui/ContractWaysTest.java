package accord.contract.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import accord.contract.query.Contracts;
import accord.look.ui.Way;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody finds of contracts by its name. */
class ContractWaysTest {
    private final Contracts contracts = mock(Contracts.class);

    @Test
    void only_who_may_open_a_contract_finds_the_way_to_that() {
        when(contracts.mine(any(), any(), anyInt())).thenReturn(List.of());
        assertThat(found(Permission.NEGOTIATOR)).containsExactly(ContractNavigation.NEW);
        assertThat(found(Permission.CONTRIBUTOR)).isEmpty();
        assertThat(found(Permission.OBSERVER)).isEmpty();
    }

    private List<String> found(Permission standing) {
        Caller caller =
                new Caller("ann", new MemberId("ann"), new SideId("city"), "Ann", standing, false);
        return new ContractWays(contracts, () -> caller, List.of())
                .ways().stream().map(Way::address).toList();
    }
}
