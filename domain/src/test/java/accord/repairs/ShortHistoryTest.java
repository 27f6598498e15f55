package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortHistoryTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int AUTUMN = 40;

    private final Detector detector = new ShortHistory(ShortHistory.ALPHA, ShortHistory.BASELINE);

    /** Five a week, and thirty from autumn to the year's end. */
    private static int[] heating(int weeks) {
        int[] counts = new int[weeks];
        for (int week = 0; week < weeks; week++) {
            counts[week] = (week % 52 >= AUTUMN ? 28 : 4) + week % 3;
        }
        return counts;
    }

    @Test
    void the_heating_season_is_news_in_its_first_year_and_not_in_its_second() {
        int[] counts = heating(2 * 52);
        assertThat(detector.judge(counts, AUTUMN).alarm()).isTrue();
        assertThat(detector.judge(counts, 52 + AUTUMN).alarm()).isFalse();
        assertThat(detector.judge(counts, 52 + AUTUMN + 1).alarm()).isFalse();
    }

    @Test
    void twice_as_much_as_last_year_is_news() {
        int[] counts = heating(2 * 52);
        counts[52 + AUTUMN] = 70;
        assertThat(detector.judge(counts, 52 + AUTUMN).alarm()).isTrue();
    }

    /** What two others have in common whose heating rises as this one's does, but not as high. */
    private static Usual season() {
        Season some = Season.of(FIRST, others(10, 50)).orElseThrow();
        Season more = Season.of(FIRST, others(4, 24)).orElseThrow();
        Season season = Season.pooled(List.of(some, more)).orElseThrow();
        return (from, to) ->
                IntStream.rangeClosed(from, to)
                        .mapToDouble(week -> season.at(FIRST.plusWeeks(week)))
                        .toArray();
    }

    private static int[] others(int usual, int inAutumn) {
        return IntStream.range(0, 52).map(w -> w >= AUTUMN ? inAutumn : usual).toArray();
    }

    @Test
    void a_rise_that_others_have_at_this_time_is_none_in_the_first_year() {
        int[] counts = heating(52);
        Detector knowing = detector.like(season());
        for (int week = 4; week < 52; week++) {
            assertThat(knowing.judge(counts, week).alarm()).as("week " + week).isFalse();
        }
        assertThat(knowing.judge(counts, AUTUMN + 2).expected()).isBetween(20.0, 35.0);
    }

    @Test
    void three_times_what_others_rise_is_news_in_the_first_year() {
        Detector knowing = detector.like(season());
        for (int week = AUTUMN; week < 52; week++) {
            int[] counts = heating(52);
            counts[week] *= 3;
            assertThat(knowing.judge(counts, week).alarm()).as("week " + week).isTrue();
        }
    }

    @Test
    void where_others_do_not_rise_a_rise_is_news_as_ever() {
        Season flat = new Season(Collections.nCopies(Season.PERIODS, 1.0));
        Usual usual =
                (from, to) ->
                        IntStream.rangeClosed(from, to).mapToDouble(w -> flat.at(FIRST)).toArray();
        int[] counts = heating(52);
        for (int week = 4; week < 52; week++) {
            assertThat(detector.like(usual).judge(counts, week))
                    .isEqualTo(detector.judge(counts, week));
        }
    }

    @Test
    void what_the_series_itself_had_last_year_goes_before_what_others_have() {
        int[] counts = heating(2 * 52);
        for (int week = 52 + AUTUMN; week < counts.length; week++) {
            assertThat(detector.like(season()).judge(counts, week).expected())
                    .isEqualTo(detector.judge(counts, week).expected());
        }
    }

    /** Both scatter four times as much as chance would have it. */
    @Test
    void what_scatters_in_its_quiet_weeks_is_expected_to_scatter_as_much_when_others_rise() {
        int[] quiet = IntStream.range(0, 13).map(w -> w % 2 == 0 ? 0 : 8).toArray();
        int[] busy = IntStream.range(0, 13).map(w -> w % 2 == 0 ? 11 : 29).toArray();
        Usual fivefold =
                (from, to) ->
                        IntStream.rangeClosed(from, to).mapToDouble(w -> w < 12 ? 1 : 5).toArray();
        double steady = detector.judge(busy, 12).phi();
        assertThat(steady).isGreaterThan(3);
        assertThat(detector.like(fivefold).judge(quiet, 12).phi()).isBetween(steady, 1.5 * steady);
    }

    @Test
    void what_stood_out_lately_has_to_stand_out_more() {
        int[] calm = new int[30];
        Arrays.fill(calm, 2);
        int[] burst = calm.clone();
        burst[10] = 40;
        assertThat(detector.judge(burst, 29).upper())
                .isGreaterThan(detector.judge(calm, 29).upper());
    }
}
