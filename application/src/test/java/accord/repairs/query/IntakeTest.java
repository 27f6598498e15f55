package accord.repairs.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.Scope;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

    @Test
    void a_file_without_a_request_is_told() {
        Intake intake = new Intake(ZoneOffset.UTC, NOW, Scope.EVERYTHING);
        assertThat(intake.report().remarks())
                .containsExactly(
                        "There is no request in the file, so there was nothing to bring in.");
    }

    @Test
    void where_rows_were_refused_each_has_its_own_sentence() {
        Intake intake = new Intake(ZoneOffset.UTC, NOW, Scope.EVERYTHING);
        intake.add(new Reading.Rejected(2, "trade", "must not be empty"));
        assertThat(intake.report().remarks()).isEmpty();
    }
}
