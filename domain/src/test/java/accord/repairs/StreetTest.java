package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A surge is told closer than by area where its properties tell of one street. */
class StreetTest {
    private static RepairRequest from(String property) {
        return new RepairRequest(
                "desk",
                property,
                Instant.parse("2026-03-02T09:00:00Z"),
                new Kind("Heat", "North"),
                Map.of(Field.PROPERTY, property),
                Map.of());
    }

    private static List<RepairRequest> from(int many, String property) {
        return Collections.nCopies(many, from(property));
    }

    private static List<Street> streets(List<RepairRequest> during, List<RepairRequest> before) {
        return Street.of(during, before, 1.0 / 13);
    }

    @Test
    void numbers_of_a_street_and_flats_of_a_house_are_taken_together() {
        List<RepairRequest> during =
                Stream.of(
                                from(3, "12 Elm Road"),
                                from(2, "14, elm  road"),
                                from(1, "Flat 2, 16 Elm Road"),
                                from(4, "Flat 7, Oak House"),
                                from(1, "Mill Cottage"))
                        .flatMap(List::stream)
                        .toList();
        assertThat(streets(during, List.of()))
                .extracting(Street::name, Street::count)
                .containsExactly(
                        tuple("Elm Road", 6), tuple("Oak House", 4), tuple("Mill Cottage", 1));
    }

    @Test
    void what_it_usually_has_is_by_as_many_weeks() {
        List<Street> streets = streets(from(6, "12 Elm Road"), from(26, "18 Elm Road"));
        assertThat(streets).containsExactly(new Street("Elm Road", 6, 2));
    }

    @Test
    void a_number_or_nothing_tells_of_no_street() {
        assertThat(streets(List.of(from("12"), from("Flat 3"), from(" ")), List.of())).isEmpty();
        RepairRequest nowhere =
                new RepairRequest(
                        "desk",
                        "R-1",
                        Instant.parse("2026-03-02T09:00:00Z"),
                        new Kind("Heat", ""),
                        Map.of(Field.PROPERTY, "Flat 3"),
                        Map.of());
        assertThat(streets(List.of(nowhere), List.of())).isEmpty();
    }

    @Test
    void two_houses_are_numbers_of_a_street_and_what_says_nothing_is_none() {
        List<RepairRequest> during =
                List.of(
                        from("12-14 Elm Road"),
                        from("3/2 Elm Road"),
                        from("n/a"),
                        from("Unknown"),
                        from("-"));
        assertThat(streets(during, List.of()))
                .extracting(Street::name, Street::count)
                .containsExactly(tuple("Elm Road", 2));
    }

    @Test
    void it_explains_most_where_it_has_half_of_what_was_too_much() {
        assertThat(new Street("Elm Road", 14, 1).explains(24)).isTrue();
        assertThat(new Street("Elm Road", 14, 3).explains(24)).isFalse();
        assertThat(new Street("Elm Road", 4, 0).explains(6)).isFalse();
        assertThat(new Street("Elm Road", 14, 14).explains(-1)).isFalse();
    }
}
