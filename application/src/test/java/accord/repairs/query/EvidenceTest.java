package accord.repairs.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.Cell;
import accord.repairs.Counts;
import accord.repairs.Kind;
import accord.repairs.Surge;
import accord.repairs.SurgeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    /** Ten a week in the North and five in the South, and thirty in the North in the last week. */
    private static Counts counts(int weeks) {
        List<Cell> cells = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            int north = week == weeks - 1 ? 30 : 10;
            cells.add(new Cell(FIRST.plusWeeks(week), new Kind("Heat", "North"), new int[north]));
            cells.add(new Cell(FIRST.plusWeeks(week), new Kind("Heat", "South"), new int[5]));
        }
        return Counts.ofDemand(cells);
    }

    private static List<Evidence.Where> where(int weeks) {
        LocalDate last = FIRST.plusWeeks(weeks - 1);
        Surge surge =
                new Surge(
                        new SurgeId("s1"),
                        "Heat",
                        null,
                        null,
                        null,
                        last,
                        last.plusDays(6),
                        35,
                        15,
                        24,
                        "short-history",
                        Map.of(),
                        List.of());
        return Evidence.of(surge, counts(weeks), List.of(), null, false, null).where();
    }

    @Test
    void what_a_place_usually_has_is_by_as_many_weeks_as_the_feed_knows() {
        assertThat(where(6))
                .isEqualTo(where(20))
                .containsExactly(
                        new Evidence.Where("North", 30, 10), new Evidence.Where("South", 5, 5));
    }
}
