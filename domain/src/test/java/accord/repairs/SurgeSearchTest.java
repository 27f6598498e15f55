package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurgeSearchTest {
    private static final ContractId CONTRACT = new ContractId("northfield");
    private static final LocalDate FIRST = LocalDate.of(2011, 7, 4);
    private static final int HOURS = 6;

    private final List<Cell> cells = new ArrayList<>();

    /** A number of requests in each week, hours apart. */
    private void given(String trade, String area, int... weekly) {
        given(new Kind(trade, area), weekly);
    }

    private void given(Kind kind, int... weekly) {
        for (int week = 0; week < weekly.length; week++) {
            int[] moments = IntStream.range(0, weekly[week]).map(i -> i * HOURS).toArray();
            cells.add(new Cell(FIRST.plusWeeks(week), kind, moments));
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

    @Test
    void a_surge_that_goes_on_keeps_its_level_and_gathers_what_it_explains() {
        for (String area : List.of("North", "South", "East", "West")) {
            given("Heat", area, 2, 1, 2, 3, 2, 1, 2, 2, 20, 0);
            given("Roofs", area, 5, 4, 6, 5, 5, 4, 6, 5, 5, 5);
        }
        given("Heat", "North", 0, 0, 0, 0, 0, 0, 0, 0, 0, 30);
        assertThat(found())
                .singleElement()
                .satisfies(surge -> {
                    assertThat(surge.title()).isEqualTo("Heat, everywhere");
                    assertThat(surge.count()).isEqualTo(110);
                });
    }

    @Test
    void what_a_surge_on_record_explains_gathers_under_it_though_another_level_says_more() {
        for (String trade : List.of("Plumbing", "Joinery", "Vents")) {
            given(new Kind(trade, "North", "", "Damp"), 1, 0, 1, 1, 0, 1, 1, 0, 10, 10, 4);
        }
        given(new Kind("Plaster", "North", "", "Damp"), 1, 0, 1, 1, 0, 1, 1, 0, 10, 10, 40);
        given("Plaster", "North", 5, 4, 6, 5, 5, 4, 6, 5, 5, 5, 27);
        Counts counts = Counts.ofDemand(cells);
        Surge damp = SurgeSearch.STANDARD.in(CONTRACT, counts, 1000).getFirst();
        assertThat(damp.level()).isEqualTo(Level.hazard("Damp"));
        assertThat(lastWeek(counts, List.of(damp))).containsExactly(Level.hazard("Damp"));
        assertThat(lastWeek(counts, List.of())).doesNotContain(Level.hazard("Damp"));
    }

    private static List<Level> lastWeek(Counts counts, List<Surge> known) {
        return new Gathering(SurgeSearch.STANDARD, counts, new Memory())
                .runs(1, known, 1).stream().map(Gathering.Run::level).toList();
    }

    /** Fourteen calls a day from Monday on, where five or so a week are usual. */
    @Test
    void a_surge_is_seen_on_a_wednesday_and_is_the_same_on_monday() {
        given("Roofs", "North", 8, 9, 8, 9, 8, 9, 8, 9, 8);
        given("Heat", "North", 4, 6, 5, 3, 7, 5, 4, 6);
        LocalDate monday = FIRST.plusWeeks(8);
        List<Cell> before = List.copyOf(cells);
        Surge wednesday = null;
        for (int day = 0; day < 7; day++) {
            int many = 14 * (day + 1);
            cells.clear();
            cells.addAll(before);
            cells.add(
                    new Cell(
                            monday,
                            new Kind("Heat", "North"),
                            IntStream.range(0, many).map(i -> i * 10).toArray()));
            List<Surge> found = found();
            if (day == 2) {
                wednesday = found.getFirst();
                assertThat(wednesday.from()).isEqualTo(monday);
            } else if (day > 2) {
                assertThat(found).singleElement().extracting(Surge::id).isEqualTo(wednesday.id());
            }
        }
    }

    /** Counts only grow, so looking every day alarms falsely no more often than once a week. */
    @Test
    void what_alarms_in_the_running_week_alarms_when_it_is_over() {
        Random random = new Random(12);
        int early = 0;
        for (int feed = 0; feed < 150; feed++) {
            cells.clear();
            for (int kind = 0; kind < 6; kind++) {
                for (int week = 0; week < 14; week++) {
                    double mean = week == 13 && kind == feed % 6 ? 14 : 6;
                    int many = (int) Math.max(0, mean + 3 * random.nextGaussian());
                    cells.add(
                            new Cell(
                                    FIRST.plusWeeks(week),
                                    new Kind("T" + kind % 3, "A" + kind / 3),
                                    random.ints(many, 0, 1_008).toArray()));
                }
            }
            boolean whole = isRunningWeekSeen(6);
            for (int day = 0; day < 6; day++) {
                boolean seen = isRunningWeekSeen(day);
                early += seen ? 1 : 0;
                assertThat(!seen || whole).as("feed %d, day %d", feed, day).isTrue();
            }
        }
        assertThat(early).isPositive();
    }

    private boolean isRunningWeekSeen(int day) {
        LocalDate monday = FIRST.plusWeeks(13);
        List<Cell> until =
                cells.stream()
                        .map(cell ->
                                new Cell(
                                        cell.week(),
                                        cell.kind(),
                                        IntStream.of(cell.moments())
                                                .filter(m ->
                                                        cell.week().isBefore(monday)
                                                                || Week.day(m) <= day)
                                                .toArray()))
                        .toList();
        Counts counts = Counts.ofDemand(until);
        return Week.of(counts.lastDay()).equals(monday)
                && !SurgeSearch.STANDARD.in(CONTRACT, counts, 1).isEmpty();
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
    void what_other_contracts_have_at_this_time_is_no_surge_of_the_trade_nor_of_anything_wider() {
        heatingInFall(5, 25);
        assertThat(found()).extracting(Surge::title).contains("HEAT, everywhere");
        assertThat(foundWith(others())).isEmpty();
    }

    @Test
    void three_times_as_much_is_one_and_comes_out_the_same_when_the_season_has_changed() {
        heatingInFall(5, 75);
        Surge seen = foundWith(others()).getFirst();
        assertThat(seen.title()).isEqualTo("HEAT, everywhere");
        assertThat(seen.parameters()).containsKey("season.heat");
        Counts counts = Counts.ofDemand(cells);
        assertThat(SurgeSearch.STANDARD.again(CONTRACT, counts, seen)).isEqualTo(seen);
    }

    private List<Surge> foundWith(Seasons seasons) {
        return SurgeSearch.STANDARD.with(seasons).in(CONTRACT, Counts.ofDemand(cells), 1000);
    }

    /** In July and August, and from October on. */
    private void heatingInFall(int usual, int inFall) {
        int[] heat = IntStream.range(0, 20).map(w -> w < 13 ? usual + w % 2 : inFall).toArray();
        for (String area : List.of("North", "South")) {
            given("HEAT", area, heat);
            given("Roofs", area, IntStream.range(0, 20).map(w -> 4 + w % 3).toArray());
        }
    }

    /** Five times as much in the last quarter of the year. */
    private static Seasons others() {
        List<Double> factors = new ArrayList<>();
        IntStream.range(0, Season.PERIODS).forEach(i -> factors.add(i < 10 ? 0.5 : 2.5));
        return new Seasons(Map.of("heat", new Season(factors)));
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
