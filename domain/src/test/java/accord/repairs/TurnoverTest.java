package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Completed",
                "Work complete",
                "CLOSED - no access",
                "Canceled",
                "Cancelled by tenant",
                "job_done",
                "WorkCompleted",
                "WORKCOMPLETED",
                "JobClosed",
                "Awaiting part - cancelled",
                "Returned to: closed",
                "Not needed, closed"
            })
    void a_status_says_that_nothing_is_left_to_do(String status) {
        assertThat(request("2026-11-22", status, null, "").isDone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Open",
                "Incomplete",
                "Not completed",
                "NotCompleted",
                "NOT_YET_COMPLETED",
                "To be completed",
                "Cannot be completed",
                "Unable to complete",
                "Partially completed",
                "Disclosed",
                "Cancellation requested"
            })
    void a_status_that_does_not_say_so_leaves_it_open(String status) {
        RepairRequest open = request("2026-11-22", status, null, "");
        assertThat(open.isDone()).isFalse();
        assertThat(Turnover.of(List.of(open), LAST, ZoneOffset.UTC).open()).isOne();
    }

    @Test
    void what_is_known_to_be_completed_is_done_whatever_its_status() {
        assertThat(request("2026-11-16", "Incomplete", "2026-11-20", "").isDone()).isTrue();
    }
}
