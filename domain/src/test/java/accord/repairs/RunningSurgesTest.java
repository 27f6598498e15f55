package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.RepairsEvent.SurgeEnded;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A surge while it goes on, and when it is looked at again. */
class RunningSurgesTest extends GivenFeed {
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
                .runs(1, record(known), 1).stream().map(Gathering.Run::level).toList();
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

    private static final int WEDNESDAY = 2;
    private static final int THURSDAY = 3;

    /** Six a week; from a Thursday on fifteen in seven days, which no week from Monday has. */
    private void givenSurgeFromThursday() {
        given("Roofs", "North", 8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9);
        given("Heat", "North", 6, 5, 7, 6, 6, 5, 7, 6, 6, 5, 7, 6);
        givenOn(12, THURSDAY, 3, 3, 2, 2);
        givenOn(13, 0, 3, 3, 3);
    }

    /** So many heating requests on days of a week in a row. */
    private void givenOn(int week, int day, int... many) {
        for (int i = 0; i < many.length; i++) {
            int first = 144 * (day + i);
            int[] moments = IntStream.range(0, many[i]).map(n -> first + 12 * n).toArray();
            cells.add(new Cell(FIRST.plusWeeks(week), new Kind("Heat", "North"), moments));
        }
    }

    @Test
    void seven_days_that_end_on_a_wednesday_stand_out_where_no_week_does() {
        givenSurgeFromThursday();
        LocalDate wednesday = FIRST.plusWeeks(13).plusDays(WEDNESDAY);
        assertThat(found())
                .singleElement()
                .satisfies(surge -> {
                    assertThat(surge.title()).isEqualTo("Heat, North");
                    assertThat(surge.from()).isEqualTo(wednesday.minusDays(6));
                    assertThat(surge.to()).isEqualTo(wednesday);
                    assertThat(surge.count()).isEqualTo(19);
                    assertThat(surge.upper()).isLessThan(19);
                    assertThat(surge.weeks()).noneMatch(SeenWeek::alarm);
                });
    }

    @Test
    void seven_days_computed_again_are_the_same_and_differ_when_requests_came_in_late() {
        givenSurgeFromThursday();
        Surge seen = found().getFirst();
        Counts then = Counts.ofDemand(cells);
        assertThat(SurgeSearch.STANDARD.again(CONTRACT, then, seen)).isEqualTo(seen);
        assertThat(SurgeSearch.STANDARD.stands(then, seen, new Memory())).isTrue();

        givenOn(13, 1, 1);
        Counts now = Counts.ofDemand(cells);
        assertThat(SurgeSearch.STANDARD.again(CONTRACT, now, seen).count()).isEqualTo(20);

        cells.removeIf(cell ->
                cell.kind().trade().equals("Heat") && cell.week().equals(FIRST.plusWeeks(12)));
        Counts without = Counts.ofDemand(cells);
        assertThat(SurgeSearch.STANDARD.stands(without, seen, new Memory())).isFalse();
    }

    @Test
    void a_surge_of_seven_days_is_the_same_surge_when_its_week_stands_out_too() {
        givenSurgeFromThursday();
        Surge seven = found().getFirst();
        givenOn(13, THURSDAY, 5, 5);
        Counts counts = Counts.ofDemand(cells);
        Surge week = lookedAgain(counts, seven).getFirst();
        assertThat(week.from()).isEqualTo(FIRST.plusWeeks(12));
        assertThat(week.to()).isEqualTo(FIRST.plusWeeks(14).minusDays(1));
        assertThat(week.count()).isGreaterThanOrEqualTo(seven.count());
        assertThat(week.continues(seven, counts.silence())).isTrue();
        assertThat(week.exceeds(seven)).isTrue();
    }

    /** The seven days until its Monday have all of the surge but a day of it. */
    @Test
    void a_surge_of_last_week_does_not_go_on_because_seven_days_reach_into_it() {
        given("Roofs", "North", 8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9);
        given("Heat", "North", 6, 5, 7, 6, 6, 5, 7, 6, 6, 5, 7, 6);
        givenOn(12, THURSDAY, 20, 20, 20, 20);
        given("Heat", "North", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 6, 6);
        LocalDate sunday = FIRST.plusWeeks(13).minusDays(1);
        assertThat(found()).singleElement().extracting(Surge::to).isEqualTo(sunday);
    }

    /** Nor does it when one looks back to the week after it, and it has long ended. */
    @Test
    void a_surge_that_has_ended_does_not_go_on_whatever_day_one_looks() {
        given("Heat", "North", 6, 5, 7, 6, 6, 5, 7, 6, 6, 5, 7, 6);
        givenOn(12, THURSDAY, 20, 20, 20, 20);
        int[] quiet = IntStream.range(0, 24).map(week -> week < 13 ? 0 : 6).toArray();
        given("Heat", "North", quiet);
        List<Cell> all = List.copyOf(cells);
        Surge surge = found().getFirst();
        Feed record =
                record(List.of(surge)).after(new SurgeEnded(CONTRACT, surge.id(), surge.to(), ACT));
        for (int day = 7 * 15; day < 7 * 24; day++) {
            LocalDate last = FIRST.plusDays(day);
            Counts counts = Counts.ofDemand(until(all, last));
            assertThat(SurgeSearch.STANDARD.since(CONTRACT, counts, last, new Memory(), record))
                    .as("until %s", last)
                    .noneMatch(found -> found.exceeds(surge));
        }
    }

    /** What was known at the end of a day. */
    private static List<Cell> until(List<Cell> cells, LocalDate day) {
        return cells.stream()
                .filter(cell -> !cell.week().isAfter(day))
                .map(cell ->
                        new Cell(
                                cell.week(),
                                cell.kind(),
                                IntStream.of(cell.moments())
                                        .filter(m ->
                                                !cell.week().plusDays(Week.day(m)).isAfter(day))
                                        .toArray()))
                .toList();
    }

    /** Two weeks' work lies in seven days every other week; no week from Monday shows it. */
    @Test
    void a_source_that_keys_a_weeks_work_on_whatever_day_raises_hardly_anything() {
        Random random = new Random(3);
        int found = 0;
        for (int feed = 0; feed < 40; feed++) {
            cells.clear();
            for (int week = 0; week < 30; week++) {
                for (String trade : List.of("Heat", "Roofs", "Joinery")) {
                    int many = (int) Math.max(0, 30 + 6 * random.nextGaussian());
                    int day = 144 * random.nextInt(5);
                    int[] moments = IntStream.range(0, many).map(i -> day + i % 144).toArray();
                    cells.add(new Cell(FIRST.plusWeeks(week), new Kind(trade, "North"), moments));
                }
            }
            found += (int) found().stream().filter(Surge::isOfSevenDays).count();
        }
        assertThat(found).isLessThan(40 * 30 / 50);
    }

    @Test
    void seven_days_of_which_the_last_were_taken_back_stand_no_more_and_can_be_computed_again() {
        givenSurgeFromThursday();
        Surge seen = found().getFirst();
        List<Cell> all = List.copyOf(cells);
        cells.removeIf(cell ->
                cell.kind().trade().equals("Heat") && !cell.week().isBefore(FIRST.plusWeeks(13)));
        assertThat(SurgeSearch.STANDARD.stands(Counts.ofDemand(cells), seen, new Memory()))
                .isFalse();
        cells.clear();
        cells.addAll(until(all, FIRST.plusWeeks(13).minusDays(1)));
        Counts shorter = Counts.ofDemand(cells);
        assertThat(SurgeSearch.STANDARD.stands(shorter, seen, new Memory())).isFalse();
        assertThat(SurgeSearch.STANDARD.again(CONTRACT, shorter, seen).count()).isEqualTo(10);

        cells.clear();
        given("Heat", "North", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6);
        Counts later = Counts.ofDemand(cells);
        assertThat(SurgeSearch.STANDARD.stands(later, seen, new Memory())).isFalse();
        assertThat(SurgeSearch.STANDARD.again(CONTRACT, later, seen).count()).isZero();
    }

    private static List<Surge> lookedAgain(Counts counts, Surge known) {
        return SurgeSearch.STANDARD.since(
                CONTRACT,
                counts,
                counts.lastDay().minusWeeks(2),
                new Memory(),
                record(List.of(known)));
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
        List<Cell> until = until(cells, monday.plusDays(day));
        Counts counts = Counts.ofDemand(until);
        return Week.of(counts.lastDay()).equals(monday)
                && !SurgeSearch.STANDARD.in(CONTRACT, counts, 1).isEmpty();
    }

    @Test
    void a_quiet_week_does_not_end_a_surge_and_two_do() {
        given("Heat", "North", 2, 1, 2, 3, 2, 1, 2, 2, 30, 2, 30, 2, 2, 2, 30);
        assertThat(found())
                .extracting(Surge::from)
                .containsExactly(FIRST.plusWeeks(8), FIRST.plusWeeks(14));
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
    void what_comes_later_does_not_change_what_a_week_looked_like() {
        given("Heat", "North", 2, 1, 2, 3, 2, 1, 2, 2, 30);
        List<Surge> then = found();
        given("Roofs", "South", 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2);
        given("Damp", "South", 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2);
        assertThat(found()).isEqualTo(then);
    }
}
