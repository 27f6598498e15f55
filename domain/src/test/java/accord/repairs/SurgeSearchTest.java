package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Alarms of one cause are one surge, at the level that explains them. */
class SurgeSearchTest extends GivenFeed {
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
    void damp_and_mould_under_several_trades_is_one_surge_of_the_hazard() {
        for (String trade : List.of("Plaster", "Plumbing", "Joinery", "Vents")) {
            given(new Kind(trade, "North", "", "Damp and mould"), 1, 0, 1, 1, 0, 1, 1, 0, 8);
            given(new Kind(trade, "South", "", "Damp and mould"), 0, 1, 1, 0, 1, 0, 1, 1, 9);
            given(new Kind(trade, "South"), 5, 6, 4, 7, 5, 6, 5, 4, 5);
        }
        assertThat(found())
                .singleElement()
                .satisfies(surge -> {
                    assertThat(surge.title()).isEqualTo("Damp and mould, everywhere");
                    assertThat(surge.level()).isEqualTo(Level.hazard("Damp and mould"));
                    assertThat(surge.count()).isEqualTo(68);
                });
    }

    @Test
    void a_danger_that_only_one_trade_tells_of_is_a_surge_of_the_trade() {
        given(new Kind("Heat", "North", "", "No heating"), 4, 3, 5, 4, 4, 3, 5, 4, 30);
        given("Roofs", "North", 4, 3, 5, 4, 4, 3, 5, 4, 4);
        assertThat(found()).singleElement().extracting(Surge::trade).isEqualTo("Heat");
    }

    @Test
    void emergencies_of_a_trade_are_told_apart_where_they_alone_rise() {
        given(new Kind("Heat", "North", "Emergency", ""), 1, 2, 1, 0, 2, 1, 1, 2, 14);
        given(new Kind("Heat", "South", "Emergency", ""), 2, 1, 1, 1, 0, 2, 1, 1, 15);
        given(new Kind("Heat", "North", "Routine", ""), 10, 9, 11, 10, 12, 9, 10, 11, 10);
        given(new Kind("Heat", "South", "Routine", ""), 12, 9, 10, 10, 9, 11, 12, 10, 10);
        given(new Kind("Roofs", "South", "Routine", ""), 5, 4, 6, 5, 5, 4, 6, 5, 5);
        assertThat(found())
                .singleElement()
                .extracting(Surge::title)
                .isEqualTo("Heat, everywhere, priority Emergency");
    }

    @Test
    void a_priority_that_a_trade_has_anyway_tells_nothing() {
        given(new Kind("Heat", "North", "Emergency", ""), 9, 8, 9, 10, 9, 8, 9, 9, 40);
        given(new Kind("Heat", "South", "Emergency", ""), 8, 9, 9, 8, 10, 9, 8, 9, 39);
        given(new Kind("Heat", "South", "Routine", ""), 1, 0, 1, 0, 1, 1, 0, 1, 2);
        given(new Kind("Roofs", "South", "Routine", ""), 5, 4, 6, 5, 5, 4, 6, 5, 5);
        assertThat(found()).singleElement().extracting(Surge::title).isEqualTo("Heat, everywhere");
    }

    @Test
    void every_emergency_rising_is_a_surge_of_the_priority() {
        for (int trade = 0; trade < 12; trade++) {
            given(new Kind("T" + trade, "North", "Emergency", ""), 4, 3, 5, 4, 4, 3, 5, 4, 9);
            given(new Kind("T" + trade, "North", "Routine", ""), 9, 8, 9, 10, 9, 8, 10, 9, 9);
            given(new Kind("T" + trade, "South", "Routine", ""), 9, 8, 9, 10, 9, 8, 10, 9, 9);
        }
        given(new Kind("T1", "South", "Emergency", ""), 24, 23, 25, 24, 24, 23, 25, 24, 50);
        assertThat(found())
                .singleElement()
                .extracting(Surge::title)
                .isEqualTo("All trades, everywhere, priority Emergency");
    }

    @Test
    void what_names_no_priority_is_no_level_of_its_own() {
        given(new Kind("Heat", "North", "Routine", ""), 4, 3, 5, 4, 4, 3, 5, 4, 4);
        given("Heat", "North", 1, 1, 0, 1, 1, 0, 1, 0, 1);
        assertThat(Counts.ofDemand(cells).everyLevel().keySet())
                .containsExactlyInAnyOrder(
                        Level.EVERYTHING,
                        Level.trade("Heat"),
                        Level.area("North"),
                        Level.priority("Routine"),
                        new Level("Heat", "North"),
                        new Level("Heat", null, "Routine", null),
                        new Level(null, "North", "Routine", null));
    }

    @Test
    void two_trades_that_surge_are_two_surges_though_everything_alarms() {
        given("Heat", "North", 20, 19, 21, 20, 22, 19, 20, 21, 60);
        given("Roofs", "South", 20, 21, 19, 20, 19, 21, 22, 20, 60);
        given("Doors", "South", 20, 21, 19, 20, 19, 21, 22, 20, 20);
        assertThat(found()).extracting(Surge::trade).containsExactlyInAnyOrder("Heat", "Roofs");
    }

    /** Nothing rises here; without the control over all levels four would alarm by chance. */
    @Test
    void many_levels_priorities_and_hazards_among_them_raise_no_surge_by_chance() {
        Random random = new Random(190);
        for (int week = 0; week < 30; week++) {
            for (int kind = 0; kind < 160; kind++) {
                int many = (int) random.ints(60).filter(n -> Math.floorMod(n, 10) == 0).count();
                cells.add(
                        new Cell(
                                FIRST.plusWeeks(week),
                                new Kind("T" + kind % 40, "A", "P" + kind / 40, "H" + kind % 3),
                                random.ints(many, 0, 1_008).toArray()));
            }
        }
        assertThat(found()).hasSizeLessThan(3);
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
    void one_stray_old_row_is_no_beginning_of_a_feed() {
        given("Heat", "North", 4, 6, 5, 3, 7, 5, 4, 6, 5, 8);
        List<Surge> without = found();
        LocalDate old = FIRST.minusWeeks(900);
        cells.add(new Cell(old, new Kind("Heat", "North"), new int[] {5}));
        assertThat(Counts.ofDemand(cells).firstDay()).isEqualTo(FIRST);
        assertThat(found()).isEqualTo(without).isEmpty();
    }
}
