package accord.repairs.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.Surge;
import accord.repairs.SurgeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecomputedTest {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 1, 8);

    private static Surge sevenDays(int count, double expected) {
        return new Surge(
                new SurgeId("s1"),
                "Heat",
                null,
                null,
                null,
                THURSDAY,
                THURSDAY.plusDays(6),
                count,
                expected,
                14,
                "short-history",
                Map.of(),
                List.of());
    }

    @Test
    void seven_days_that_are_still_the_same_are_identical() {
        assertThat(Recomputed.of(sevenDays(19, 6), sevenDays(19, 6)))
                .isEqualTo(new Recomputed(true, List.of()));
    }

    @Test
    void of_seven_days_it_says_what_has_changed() {
        assertThat(Recomputed.of(sevenDays(19, 6), sevenDays(20, 6)).differences())
                .containsExactly(
                        "The week until 2026-01-14 had 19 requests when it was seen, now 20.");
        assertThat(Recomputed.of(sevenDays(19, 6), sevenDays(19, 6.5)).differences())
                .singleElement()
                .asString()
                .startsWith(
                        "The week until 2026-01-14 was expected to have 6.0000, at most 14.0000; now 6.5000, at most 14.0000");
    }
}
