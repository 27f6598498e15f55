package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AftermathTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Surge SURGE =
            new Surge(
                    SurgeId.of(new ContractId("northfield"), Level.trade("Heat"), MONDAY),
                    "Heat",
                    null,
                    null,
                    null,
                    MONDAY,
                    MONDAY.plusDays(6),
                    60,
                    5,
                    12,
                    "short-history",
                    Map.of(),
                    List.of());

    private final List<RepairRequest> requests = new ArrayList<>();

    private void given(int many, LocalDate reported, @Nullable LocalDate completed, String status) {
        for (int i = 0; i < many; i++) {
            requests.add(
                    new RepairRequest(
                            "desk",
                            "R-" + requests.size(),
                            at(reported),
                            new Kind("Heat", "North"),
                            Map.of(Field.STATUS, status),
                            completed == null
                                    ? Map.of()
                                    : Map.of(Field.COMPLETED_AT, at(completed))));
        }
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Aftermath on(LocalDate day) {
        return Aftermath.of(requests, SURGE, day, 13, ZoneOffset.UTC);
    }

    @Test
    void a_surge_is_worked_off_when_no_more_is_open_than_before_it() {
        given(10, MONDAY.minusDays(3), MONDAY.plusDays(4), "");
        given(50, MONDAY, MONDAY.plusDays(20), "");
        given(8, MONDAY.plusDays(1), null, "");
        Aftermath early = on(MONDAY.plusDays(10));
        assertThat(early.open()).isEqualTo(58);
        assertThat(early.openBefore()).isEqualTo(10);
        assertThat(early.isWorkedOff()).isFalse();
        Aftermath late = on(MONDAY.plusDays(21));
        assertThat(late.open()).isEqualTo(8);
        assertThat(late.oldest()).isEqualTo(MONDAY.plusDays(1));
        assertThat(late.isWorkedOff()).isTrue();
        assertThat(late.sentence(SURGE))
                .isEqualTo(
                        "Intake has been back to what is ordinary since 9 March, and the backlog it"
                                + " left is worked off: of the last 13 weeks 8 are open, before the"
                                + " surge it was 10. The oldest is of 3 March.");
    }

    @Test
    void what_has_waited_longer_than_anything_did_before_is_not_worked_off() {
        given(10, MONDAY.minusDays(3), MONDAY.plusDays(4), "");
        given(1, MONDAY, null, "");
        assertThat(on(MONDAY.plusDays(28)).isWorkedOff()).isTrue();
        assertThat(on(MONDAY.plusDays(29)).isWorkedOff()).isFalse();
        given(1, MONDAY.minusDays(60), MONDAY, "");
        assertThat(on(MONDAY.plusDays(29)).ageBefore()).isEqualTo(59);
        assertThat(on(MONDAY.plusDays(29)).isWorkedOff()).isTrue();
    }

    @Test
    void what_is_said_to_be_done_without_a_date_is_in_progress_on_no_day() {
        given(40, MONDAY, null, "Work completed");
        given(1, MONDAY, MONDAY.plusDays(1), "");
        assertThat(on(MONDAY.plusDays(9)).open()).isZero();
    }

    @Test
    void where_nothing_says_when_it_was_completed_intake_alone_tells_and_it_is_said() {
        given(40, MONDAY, null, "");
        Aftermath left = on(MONDAY.plusDays(14));
        assertThat(left.isWorkedOff()).isTrue();
        assertThat(left.sentence(SURGE)).contains("nobody can see here");
    }
}
