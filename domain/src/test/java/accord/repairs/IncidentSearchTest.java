package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentSearchTest {
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 8, 0);

    private final List<Call> calls = new ArrayList<>();

    /** A call every so many hours. */
    private void given(String building, int calls, int from, int hours) {
        for (int i = 0; i < calls; i++) {
            this.calls.add(new Call(START.plusHours(from + (long) i * hours), building, "North"));
        }
    }

    @Test
    void many_calls_from_a_quiet_building_within_hours_are_one_incident() {
        given("Elm House", 2, 0, 100);
        given("Oak House", 3, 50, 200);
        given("Elm House", 9, 2_000, 1);
        assertThat(IncidentSearch.in(calls))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.building()).isEqualTo("Elm House");
                    assertThat(incident.from()).isEqualTo(START.plusHours(2_000));
                    assertThat(incident.to()).isEqualTo(START.plusHours(2_008));
                    assertThat(incident.requests()).isEqualTo(9);
                    assertThat(incident.expected()).isLessThan(0.1);
                });
    }

    @Test
    void it_is_seen_with_the_sixth_call() {
        given("Oak House", 3, 50, 200);
        given("Elm House", 5, 2_000, 1);
        assertThat(IncidentSearch.in(calls)).isEmpty();
        given("Elm House", 1, 2_005, 1);
        assertThat(IncidentSearch.in(calls)).hasSize(1);
    }

    @Test
    void a_building_that_always_calls_so_often_has_none() {
        given("Tower", 600, 0, 1);
        assertThat(IncidentSearch.in(calls)).isEmpty();
    }

    @Test
    void calls_that_name_no_building_are_no_incident() {
        given(" ", 40, 0, 1);
        assertThat(IncidentSearch.in(calls)).isEmpty();
    }

    @Test
    void after_half_a_day_of_quiet_it_is_another_one() {
        given("Oak House", 3, 50, 200);
        given("Elm House", 8, 2_000, 1);
        given("Elm House", 8, 2_100, 1);
        assertThat(IncidentSearch.in(calls)).extracting(Incident::requests).containsExactly(8, 8);
    }

    @Test
    void flats_are_homes_of_one_building_however_they_are_written() {
        given("Oak House", 3, 50, 200);
        for (int i = 0; i < 7; i++) {
            given(
                    "Flat " + (i + 1) + (i % 2 == 0 ? ", Elm House" : " Elm  house"),
                    1,
                    2_000 + i,
                    1);
        }
        given("Elm House, Flat 1", 1, 2_008, 1);
        given("flat 3, elm house", 1, 2_009, 1);
        assertThat(IncidentSearch.in(calls))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.building()).isEqualTo("Elm House");
                    assertThat(incident.requests()).isEqualTo(9);
                    assertThat(incident.homes()).isEqualTo(8);
                });
    }

    @Test
    void homes_of_a_small_area_that_are_nothing_but_numbers_are_one_building() {
        given("4", 3, 50, 200);
        for (int home = 1; home <= 7; home++) {
            given(home % 2 == 0 ? "Flat " + home : "No. " + home, 1, 2_000 + home, 1);
        }
        assertThat(IncidentSearch.in(calls))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.building()).isEqualTo("North");
                    assertThat(incident.homes()).isEqualTo(7);
                });
    }

    @Test
    void homes_of_a_whole_ward_that_are_nothing_but_numbers_are_none() {
        for (int home = 1; home <= 900; home++) {
            given("100023" + home, 1, home * 3, 1);
        }
        for (int home = 1; home <= 20; home++) {
            given("100024" + home, 1, 2_700, 1);
        }
        assertThat(IncidentSearch.in(calls)).isEmpty();
    }

    @Test
    void the_numbers_of_a_street_are_its_homes_and_one_of_them_is_none() {
        given("9 Oak Road", 3, 50, 200);
        for (int home = 1; home <= 7; home++) {
            given(home + (home % 2 == 0 ? " Elm Road" : ", Elm Road"), 1, 2_000 + home, 1);
        }
        given("3 Elm Road", 1, 2_009, 1);
        assertThat(IncidentSearch.in(calls))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.building()).isEqualTo("Elm Road");
                    assertThat(incident.homes()).isEqualTo(7);
                    assertThat(incident.requests()).isEqualTo(8);
                });
        calls.clear();
        given("9 Oak Road", 3, 50, 200);
        given("12 Elm Road", 6, 2_000, 1);
        assertThat(IncidentSearch.in(calls))
                .singleElement()
                .extracting(Incident::building)
                .isEqualTo("12 Elm Road");
    }

    @Test
    void a_number_is_told_from_a_name() {
        assertThat(Building.all("12 Elm House", "North"))
                .extracting(Building::name)
                .containsExactly("12 Elm House", "Elm House");
        assertThat(Building.all("Elm House, 12A", "North"))
                .extracting(Building::name)
                .containsExactly("Elm House, 12A", "Elm House");
        assertThat(Building.all("Flat 3, 12 Elm Road", "North"))
                .extracting(Building::name)
                .containsExactly("12 Elm Road", "Elm Road");
        assertThat(Building.all("Block 7", "North"))
                .extracting(Building::name)
                .containsExactly("Block 7");
        assertThat(Building.all("Elm Road, N1 4AB", "North")).hasSize(1);
        assertThat(Building.all("1st Floor", "North")).hasSize(1);
        assertThat(Building.all("12", "")).extracting(Building::name).containsExactly("12");
    }

    @Test
    void one_home_that_calls_again_and_again_is_no_incident() {
        given("Oak House", 3, 50, 200);
        given("Flat 3, Elm House", 9, 2_000, 1);
        assertThat(IncidentSearch.in(calls)).isEmpty();
    }

    @Test
    void a_straggler_a_day_later_does_not_belong_to_it() {
        given("Oak House", 3, 50, 200);
        given("Elm House", 6, 2_000, 1);
        given("Elm House", 1, 2_029, 1);
        assertThat(IncidentSearch.in(calls)).extracting(Incident::requests).containsExactly(6);
    }

    @Test
    void a_name_that_only_sounds_like_a_home_is_the_building_itself() {
        assertThat(Building.of("Unit 4").name()).isEqualTo("Unit 4");
        assertThat(Building.of("Flatiron House").name()).isEqualTo("Flatiron House");
        assertThat(Building.of("Apartment House").named()).isFalse();
        assertThat(Building.of("Apt. 3B, 12 Elm Road").name()).isEqualTo("12 Elm Road");
        assertThat(Building.of("12 Elm Road, Flat 9").name()).isEqualTo("12 Elm Road");
    }
}
