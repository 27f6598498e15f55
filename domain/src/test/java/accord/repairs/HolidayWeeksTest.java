package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 29 August, 26 and 27 December 2011 and 2 January 2012 were bank holidays. */
class HolidayWeeksTest extends GivenFeed {
    private static final Kind ROOFS = new Kind("Roofs", "North");
    private static final Kind HEAT = new Kind("Heat", "North");
    private static final int[] DESK = {20, 20, 20, 20, 20, 4, 2};
    private static final int[] ROUND_THE_CLOCK = {6, 6, 6, 6, 6, 6, 6};

    /** The week of 29 August, counted from that of 4 July. */
    private static final int HOLIDAY = 8;

    private static final int AFTER = HOLIDAY + 1;

    /** So many requests on each day of a week, but for holidays on which they come as on Sunday. */
    private void givenWeek(int week, Kind kind, int[] daily, boolean keeps) {
        LocalDate monday = FIRST.plusWeeks(week);
        int[] moments =
                IntStream.range(0, daily.length)
                        .flatMap(day -> {
                            boolean off =
                                    keeps && Holidays.ENGLAND_AND_WALES.has(monday.plusDays(day));
                            return IntStream.range(0, daily[off ? 6 : day])
                                    .map(i -> 144 * day + 6 * i);
                        })
                        .toArray();
        cells.add(new Cell(monday, kind, moments));
    }

    private void givenWeeks(int weeks, Kind kind, int[] daily, boolean keeps) {
        IntStream.range(0, weeks).forEach(week -> givenWeek(week, kind, daily, keeps));
    }

    /** What is left of a week's share, as one sees it from a later one or the week itself. */
    private double left(Level level, int week, int from) {
        return new HolidayWeeks(Holidays.ENGLAND_AND_WALES, Counts.ofDemand(cells))
                .of(level, SevenDays.week(0), from)
                .weeks(week, week)[0];
    }

    @Test
    void a_holiday_takes_what_its_day_has_more_than_a_sunday_or_half_of_it_until_one_was_seen() {
        givenWeeks(AFTER, ROOFS, DESK, true);
        Level roofs = Level.trade("Roofs");
        assertThat(left(roofs, HOLIDAY, HOLIDAY)).isCloseTo(0.91, within(0.015));
        assertThat(left(roofs, HOLIDAY, AFTER)).isCloseTo(0.875, within(0.01));
        assertThat(left(roofs, HOLIDAY - 1, HOLIDAY)).isEqualTo(1);
    }

    @Test
    void it_takes_nothing_where_what_waits_over_it_comes_the_day_after() {
        givenWeeks(HOLIDAY, ROOFS, DESK, true);
        givenWeek(HOLIDAY, ROOFS, new int[] {2, 38, 20, 20, 20, 4, 2}, false);
        givenWeek(AFTER, ROOFS, DESK, true);
        double before = left(Level.trade("Roofs"), HOLIDAY, HOLIDAY);
        double after = left(Level.trade("Roofs"), HOLIDAY, AFTER);
        assertThat(1 - after).isLessThan(0.5 * (1 - before));
    }

    @Test
    void it_takes_nothing_where_people_call_as_often_on_sundays() {
        givenWeeks(AFTER, ROOFS, DESK, true);
        givenWeeks(AFTER, HEAT, ROUND_THE_CLOCK, false);
        assertThat(left(Level.trade("Heat"), HOLIDAY, HOLIDAY)).isGreaterThan(0.97);
    }

    @Test
    void it_takes_little_of_what_is_keyed_on_that_day_of_the_week_alone() {
        givenWeeks(AFTER, ROOFS, new int[] {60, 0, 0, 0, 0, 0, 0}, false);
        assertThat(left(Level.trade("Roofs"), HOLIDAY, HOLIDAY)).isGreaterThan(0.85);
    }

    @Test
    void of_what_is_new_the_days_are_taken_to_be_as_the_contracts() {
        givenWeeks(AFTER, ROOFS, DESK, true);
        double all = left(Level.EVERYTHING, HOLIDAY, HOLIDAY);
        assertThat(left(Level.trade("Lifts"), HOLIDAY, HOLIDAY)).isCloseTo(all, within(0.01));
    }

    @Test
    void of_a_contract_that_has_shown_no_days_yet_nothing_is_taken() {
        givenWeeks(1, ROOFS, new int[] {1, 1, 1, 1, 1, 1, 1}, true);
        assertThat(left(Level.EVERYTHING, HOLIDAY, 1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_contract_whose_holidays_were_as_other_days_is_not_thought_to_keep_the_next() {
        givenWeeks(26, ROOFS, DESK, false);
        double kept = left(Level.trade("Roofs"), HOLIDAY, HOLIDAY);
        double seen = left(Level.trade("Roofs"), HOLIDAY, AFTER);
        assertThat(1 - seen).isLessThan(0.6 * (1 - kept));
    }

    /** From 27 December to 2 January, which were off both; their week has the second alone. */
    @Test
    void seven_days_have_the_holidays_that_lie_in_them() {
        givenWeeks(27, ROOFS, DESK, true);
        HolidayWeeks weeks = new HolidayWeeks(Holidays.ENGLAND_AND_WALES, Counts.ofDemand(cells));
        Level roofs = Level.trade("Roofs");
        double lost = 1 - left(roofs, 26, 26);
        assertThat(lost).isBetween(0.09, 0.2);
        assertThat(weeks.share(roofs, new SevenDays(26, 0)))
                .isCloseTo((1 - 2 * lost) / (1 - lost), within(1e-9));
        assertThat(weeks.share(roofs, SevenDays.week(26))).isEqualTo(1);
    }

    @Test
    void a_surge_in_the_week_of_a_holiday_is_seen_and_comes_out_the_same() {
        givenWeeks(AFTER, ROOFS, DESK, true);
        givenWeeks(HOLIDAY, HEAT, new int[] {5, 5, 5, 5, 5, 1, 0}, true);
        givenWeek(HOLIDAY, HEAT, new int[] {0, 10, 10, 10, 9, 1, 0}, false);
        Counts counts = Counts.ofDemand(cells);
        assertThat(found()).isEmpty();
        SurgeSearch knowing =
                SurgeSearch.STANDARD.knowing(Seasons.NONE, Holidays.in(ZoneId.of("Europe/London")));
        Surge seen = knowing.in(CONTRACT, counts, 1000).getFirst();
        assertThat(seen.level().trade()).isEqualTo("Heat");
        assertThat(seen.parameters()).containsEntry("holidays", "England and Wales");
        assertThat(SurgeSearch.STANDARD.again(CONTRACT, counts, seen)).isEqualTo(seen);
        assertThat(SurgeSearch.STANDARD.stands(counts, seen, new Memory())).isTrue();
    }

    @Test
    void elsewhere_other_days_are_off() {
        assertThat(Holidays.in(ZoneId.of("America/New_York"))).isEqualTo(Holidays.NONE);
        assertThat(Holidays.NONE.has(LocalDate.of(2011, 12, 26))).isFalse();
    }
}
