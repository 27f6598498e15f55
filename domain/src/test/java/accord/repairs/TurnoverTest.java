package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnoverTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 22);

    private static RepairRequest request(
            String day, String status, @Nullable String completed, String hazard) {
        Map<Field, String> words = Map.of(Field.STATUS, status, Field.HAZARD, hazard);
        Map<Field, Instant> moments =
                completed == null ? Map.of() : Map.of(Field.COMPLETED_AT, noon(completed));
        return new RepairRequest(
                "housing", day + status, noon(day), new Kind("Heating", "North"), words, moments);
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    @Test
    void it_counts_what_came_what_was_done_and_what_is_left() {
        Turnover load =
                Turnover.of(
                        List.of(
                                request("2026-11-22", "open", null, "damp and mould"),
                                request("2026-11-16", "open", "2026-11-20", "gas"),
                                request("2026-11-15", "open", null, ""),
                                request("2026-10-01", "Cancelled by tenant", null, "gas"),
                                request("2026-10-02", "open", "2026-11-01", "")),
                        LAST,
                        ZoneOffset.UTC);
        assertThat(load).isEqualTo(new Turnover(2, 1, 1, 2, LocalDate.of(2026, 11, 15), 1));
    }
}
