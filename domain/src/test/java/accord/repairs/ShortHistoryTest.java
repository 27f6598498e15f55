package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShortHistoryTest {
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
