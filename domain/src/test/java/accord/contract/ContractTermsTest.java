package accord.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import accord.member.SideId;
import accord.text.InvalidInput;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContractTermsTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Test
    void a_contract_has_two_to_twelve_sides() {
        assertThat(terms(sides(2), APRIL).sides()).hasSize(2);
        assertThat(terms(sides(12), APRIL).sides()).hasSize(12);
        refused(() -> terms(sides(1), APRIL), "sides", "must name 2 to 12 sides");
        refused(() -> terms(sides(13), APRIL), "sides", "must name 2 to 12 sides");
    }

    @Test
    void a_contract_names_each_organisation_once() {
        List<ContractSide> twice = new ArrayList<>(sides(2));
        twice.add(new ContractSide(new SideId("side1"), "Again", SideKind.CONTRACTOR));
        refused(() -> terms(twice, APRIL), "sides", "must name each organisation once");
    }

    @Test
    void a_contract_ends_on_its_first_day_or_later() {
        assertThat(terms(sides(2), APRIL).endsOn()).isEqualTo(APRIL);
        refused(
                () -> terms(sides(2), APRIL.minusDays(1)),
                "endsOn",
                "must not be before the start, 2026-04-01");
    }

    @Test
    void the_title_and_each_name_are_single_lines() {
        assertThat(new ContractSide(new SideId("a"), " City ", SideKind.LANDLORD).name())
                .isEqualTo("City");
        refused(
                () -> new ContractSide(new SideId("a"), "x\ny", SideKind.LANDLORD),
                "name",
                "must be a single line");
        refused(
                () ->
                        new ContractTerms(
                                " ", sides(2), Scope.EVERYTHING, APRIL, APRIL, ZoneId.of("UTC")),
                "title",
                "must not be empty");
    }

    @Test
    void terms_do_not_change_with_the_list_they_were_made_of() {
        List<ContractSide> given = new ArrayList<>(sides(2));
        ContractTerms terms = terms(given, APRIL);
        given.clear();
        assertThat(terms.sides()).hasSize(2);
    }

    @Test
    void an_empty_scope_covers_everything() {
        assertThat(Scope.EVERYTHING.covers("Heating", "North")).isTrue();
    }

    @Test
    void a_scope_covers_what_is_of_a_trade_and_an_area_that_it_names() {
        Scope scope = new Scope(List.of("Heating", " Heating "), List.of("North"));
        assertThat(scope.trades()).containsExactly("Heating");
        assertThat(scope.covers("Heating", "North")).isTrue();
        assertThat(scope.covers("Heating", "South")).isFalse();
        assertThat(scope.covers("Roofing", "North")).isFalse();
        assertThat(new Scope(List.of("Heating"), List.of()).covers("Heating", "South")).isTrue();
        assertThat(new Scope(List.of(), List.of("North")).covers("Roofing", "North")).isTrue();
    }

    @Test
    void a_scope_names_at_most_500_of_each() {
        assertThat(new Scope(numbered(500), List.of()).trades()).hasSize(500);
        refused(
                () -> new Scope(numbered(501), List.of()),
                "scope.trades",
                "must have at most 500 entries");
        refused(
                () -> new Scope(List.of(), Collections.nCopies(501, "North")),
                "scope.areas",
                "must have at most 500 entries");
        refused(() -> new Scope(List.of(""), List.of()), "scope.trades", "must not be empty");
    }

    @Test
    void a_contract_id_is_checked() {
        assertThat(new ContractId("c-1")).hasToString("c-1");
        refused(
                () -> new ContractId("c 1"),
                "contract",
                "must be an identifier of letters, digits, . _ and -");
    }

    private static ContractTerms terms(List<ContractSide> sides, LocalDate end) {
        return new ContractTerms(
                "Repairs", sides, Scope.EVERYTHING, APRIL, end, ZoneId.of("Europe/London"));
    }

    private static List<ContractSide> sides(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i ->
                        new ContractSide(new SideId("side" + i), "Side " + i, SideKind.CONTRACTOR))
                .toList();
    }

    private static List<String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "Trade " + i).toList();
    }

    private static void refused(Supplier<?> making, String field, String reason) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(making::get)
                .satisfies(invalid -> {
                    assertThat(invalid.field()).isEqualTo(field);
                    assertThat(invalid.reason()).isEqualTo(reason);
                });
    }
}
