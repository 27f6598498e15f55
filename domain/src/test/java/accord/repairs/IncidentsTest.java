package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncidentsTest {
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
        assertThat(Incidents.in(calls))
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
        assertThat(Incidents.in(calls)).isEmpty();
        given("Elm House", 1, 2_005, 1);
        assertThat(Incidents.in(calls)).hasSize(1);
    }

    @Test
    void a_building_that_always_calls_so_often_has_none() {
        given("Tower", 600, 0, 1);
        assertThat(Incidents.in(calls)).isEmpty();
    }

    @Test
    void calls_that_name_no_building_are_no_incident() {
        given(" ", 40, 0, 1);
        assertThat(Incidents.in(calls)).isEmpty();
    }

    @Test
    void after_half_a_day_of_quiet_it_is_another_one() {
        given("Oak House", 3, 50, 200);
        given("Elm House", 8, 2_000, 1);
        given("Elm House", 8, 2_100, 1);
        assertThat(Incidents.in(calls)).extracting(Incident::requests).containsExactly(8, 8);
    }
}
