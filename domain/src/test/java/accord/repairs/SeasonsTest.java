package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import accord.member.SideId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who learns of others' seasons, and who does not. */
class SeasonsTest {
    private static final ContractId OWN = new ContractId("own");
    private static final Season FLAT = new Season(Collections.nCopies(Season.PERIODS, 1.0));

    private final List<SharedSeasons> shared = new ArrayList<>();

    private void given(String contract, String trade, String... sides) {
        shared.add(
                new SharedSeasons(
                        new ContractId(contract),
                        Stream.of(sides).map(SideId::new).collect(Collectors.toSet()),
                        Map.of(SharedSeasons.name(trade), FLAT)));
    }

    private Set<String> known() {
        List<SideId> sides = List.of(new SideId("homes"), new SideId("fixers"));
        return Seasons.pooled(OWN, sides, List.of("Heat", "Roofs"), shared).byTrade().keySet();
    }

    @Test
    void two_other_contracts_tell_what_they_have_in_common_whatever_the_case_and_blanks() {
        given("a", "HEAT", "city", "north");
        given("b", " heat ", "town", "south");
        assertThat(known()).containsExactly("heat");
    }

    @Test
    void one_other_contract_tells_nothing_and_the_own_one_does_not_count() {
        given("a", "Heat", "city", "north");
        given("own", "Heat", "homes", "fixers");
        assertThat(known()).isEmpty();
    }

    @Test
    void trades_that_a_contract_does_not_have_are_not_told_of() {
        given("a", "Lifts", "city", "north");
        given("b", "Lifts", "town", "south");
        assertThat(known()).isEmpty();
    }

    @Test
    void a_side_that_knows_all_but_one_could_tell_that_one_so_nothing_is_told() {
        given("a", "Heat", "homes", "north");
        given("b", "Heat", "town", "south");
        assertThat(known()).isEmpty();
        given("c", "Heat", "city", "south");
        assertThat(known()).containsExactly("heat");
    }

    @Test
    void a_side_that_knows_all_of_them_learns_nothing_new() {
        given("a", "Heat", "homes", "north");
        given("b", "Heat", "homes", "south");
        assertThat(known()).containsExactly("heat");
    }
}
