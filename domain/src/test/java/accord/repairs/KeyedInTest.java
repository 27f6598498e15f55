package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was keyed in at once is work, and no demand. */
class KeyedInTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int WEEKS = 5;

    /** The last ten minutes of a Tuesday. */
    private static final int LATE_ON_TUESDAY = 2 * 144 - 1;

    private final List<Cell> cells = new ArrayList<>();

    @BeforeEach
    void a_few_a_week_and_a_backlog_in_the_last() {
        cells.add(new Cell(MONDAY.minusWeeks(20), new Kind("Heat", "North"), new int[] {3}));
        for (String area : List.of("North", "South")) {
            for (int week = 0; week < WEEKS; week++) {
                cells.add(new Cell(MONDAY.plusWeeks(week), new Kind("Heat", area), new int[] {9}));
            }
            int[] backlog = new int[10];
            java.util.Arrays.fill(backlog, LATE_ON_TUESDAY);
            Kind urgent = new Kind("Heat", area, "Emergency", "");
            cells.add(new Cell(MONDAY.plusWeeks(WEEKS - 1), urgent, backlog));
        }
    }

    private Counts counts() {
        return Counts.ofDemand(cells);
    }

    @Test
    void it_is_added_to_the_work_of_its_week_at_each_level() {
        assertThat(counts().weekly(Level.EVERYTHING).counts()).containsExactly(2, 2, 2, 2, 2);
        assertThat(counts().work(Level.EVERYTHING).counts()).containsExactly(2, 2, 2, 2, 22);
        assertThat(counts().work(Level.area("South")).counts()).containsExactly(1, 1, 1, 1, 11);
        assertThat(counts().work(Level.priority("Emergency")).counts())
                .containsExactly(0, 0, 0, 0, 20);
        assertThat(counts().work(Level.trade("Gas")).counts()).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void a_request_is_demand_if_it_is_none_of_it_and_the_feed_had_begun() {
        LocalDate tuesday = MONDAY.plusWeeks(WEEKS - 1).plusDays(1);
        assertThat(counts().isDemand("Heat", tuesday.atTime(23, 49, 59))).isTrue();
        assertThat(counts().isDemand("Heat", tuesday.atTime(23, 50))).isFalse();
        assertThat(counts().isDemand("Heat", tuesday.atTime(23, 59, 59))).isFalse();
        assertThat(counts().isDemand("Gas", tuesday.atTime(23, 50))).isTrue();
        assertThat(counts().isDemand("Heat", tuesday.plusDays(1).atStartOfDay())).isTrue();
        assertThat(counts().isDemand("Heat", MONDAY.minusWeeks(20).atTime(0, 30))).isFalse();
    }
}
