package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurgeSearchTest {
    private static final ContractId CONTRACT = new ContractId("northfield");
    private static final LocalDate FIRST = LocalDate.of(2011, 7, 4);
    private static final int HOURS = 6;

    private final List<Cell> cells = new ArrayList<>();

    /** A number of requests in each week, hours apart. */
    private void given(String trade, String area, int... weekly) {
        for (int week = 0; week < weekly.length; week++) {
            int[] moments = IntStream.range(0, weekly[week]).map(i -> i * HOURS).toArray();
            cells.add(new Cell(FIRST.plusWeeks(week), new Kind(trade, area), moments));
        }
    }

    private List<Surge> found() {
        return SurgeSearch.STANDARD.in(CONTRACT, Counts.ofDemand(cells), 1000);
    }

    @Test
    void an_ordinary_feed_has_no_surge() {
        given("Heat", "North", 4, 6, 5, 3, 7, 5, 4, 6, 5, 8);
        given("Roofs", "North", 1, 0, 2, 1, 0, 1, 1, 0, 3, 1);
        assertThat(found()).isEmpty();
    }

    @Test
    void a_trade_that_surges_everywhere_is_one_surge() {
        for (String area : List.of("North", "South", "East", "West")) {
            given("Heat", area, 2, 1, 2, 3, 2, 1, 2, 2, 20, 25);
        }
        given("Roofs", "North", 1, 0, 2, 1, 0, 1, 1, 0, 3, 1);
        assertThat(found())
                .singleElement()
                .satisfies(surge -> {
                    assertThat(surge.title()).isEqualTo("Heat, everywhere");
                    assertThat(surge.from()).isEqualTo(FIRST.plusWeeks(8));
                    assertThat(surge.to()).isEqualTo(FIRST.plusWeeks(9).plusDays(6));
                    assertThat(surge.count()).isEqualTo(180);
                    assertThat(surge.expected()).isLessThan(40);
                    assertThat(surge.upper()).isBetween(surge.expected(), 100.0);
                });
    }

    @Test
    void a_trade_that_surges_in_one_area_is_a_surge_there() {
        given("Heat", "North", 2, 1, 2, 3, 2, 1, 2, 2, 30);
        given("Heat", "South", 2, 1, 2, 3, 2, 1, 2, 2, 2);
        assertThat(found()).singleElement().extracting(Surge::title).isEqualTo("Heat, North");
    }

    @Test
    void an_area_in_which_every_trade_rises_is_a_surge_of_the_area() {
        for (int trade = 0; trade < 12; trade++) {
            given("Trade " + trade, "North", 4, 3, 5, 4, 4, 3, 5, 4, 8);
            given("Trade " + trade, "South", 9, 8, 9, 10, 9, 8, 10, 9, 9);
            given("Trade " + trade, "East", 9, 8, 9, 10, 9, 8, 10, 9, 9);
        }
        assertThat(found()).singleElement().extracting(Surge::title).isEqualTo("All trades, North");
    }

    @Test
    void a_quiet_week_does_not_end_a_surge_and_two_do() {
        given("Heat", "North", 2, 1, 2, 3, 2, 1, 2, 2, 30, 2, 30, 2, 2, 2, 30);
        assertThat(found())
                .extracting(Surge::from)
                .containsExactly(FIRST.plusWeeks(8), FIRST.plusWeeks(14));
    }

    @Test
    void a_backlog_keyed_in_at_once_is_told_apart() {
        given("Heat", "North", 4, 6, 5, 3, 7, 5, 4, 6, 5);
        int atOnce = 67;
        for (String area : List.of("North", "South", "East")) {
            int[] moments = IntStream.range(0, 60).map(i -> atOnce).toArray();
            cells.add(new Cell(FIRST.plusWeeks(8), new Kind("Heat", area), moments));
        }
        assertThat(found()).isEmpty();
        assertThat(Counts.ofDemand(cells).backlogs())
                .containsExactly(
                        new Backlog(
                                "Heat",
                                FIRST.plusWeeks(8),
                                LocalTime.of(11, 10),
                                LocalTime.of(11, 20),
                                180));
        assertThat(Counts.ofDemand(cells).weekly(Level.EVERYTHING).total()).isEqualTo(45);
    }

    @Test
    void many_calls_from_one_area_at_once_are_demand() {
        given("Heat", "North", 4, 6, 5, 3, 7, 5, 4, 6, 5);
        cells.add(new Cell(FIRST.plusWeeks(8), new Kind("Heat", "South"), new int[30]));
        assertThat(found()).singleElement().extracting(Surge::area).isEqualTo("South");
    }

    @Test
    void a_surge_computed_again_is_the_same_and_differs_when_requests_came_in_late() {
        given("Heat", "North", 2, 1, 2, 3, 2, 1, 2, 2, 30, 2);
        Surge seen = found().getFirst();
        SurgeSearch search = SurgeSearch.STANDARD;
        assertThat(search.again(CONTRACT, Counts.ofDemand(cells), seen)).isEqualTo(seen);

        given("Heat", "South", 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(search.again(CONTRACT, Counts.ofDemand(cells), seen)).isEqualTo(seen);
        given("Heat", "North", 0, 0, 0, 0, 0, 0, 0, 0, 4);
        assertThat(search.again(CONTRACT, Counts.ofDemand(cells), seen).count()).isEqualTo(34);
    }

    @Test
    void one_stray_old_row_is_no_beginning_of_a_feed() {
        given("Heat", "North", 4, 6, 5, 3, 7, 5, 4, 6, 5, 8);
        List<Surge> without = found();
        LocalDate old = FIRST.minusWeeks(900);
        cells.add(new Cell(old, new Kind("Heat", "North"), new int[] {5}));
        assertThat(Counts.ofDemand(cells).firstDay()).isEqualTo(FIRST);
        assertThat(found()).isEqualTo(without).isEmpty();
    }

    @Test
    void what_comes_later_does_not_change_what_a_week_looked_like() {
        given("Heat", "North", 2, 1, 2, 3, 2, 1, 2, 2, 30);
        List<Surge> then = found();
        given("Roofs", "South", 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2);
        given("Damp", "South", 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2);
        assertThat(found()).isEqualTo(then);
    }
}
