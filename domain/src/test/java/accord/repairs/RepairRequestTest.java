package accord.repairs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.text.InvalidInput;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepairRequestTest {
    private static final Instant REPORTED = Instant.parse("2011-10-24T08:00:00Z");

    private static RepairRequest request(Instant reportedAt, @Nullable Instant completedAt) {
        Kind kind = new Kind("Heat", "Dorchester");
        return new RepairRequest(
                "Desk", "1", reportedAt, kind, "", "Open", null, completedAt, true, Map.of());
    }

    @Test
    void a_date_before_1990_is_refused() {
        assertThatThrownBy(() -> request(Instant.parse("1989-12-31T23:59:59Z"), null))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("must not be before 1990, is 1989-12-31");
    }

    @Test
    void nothing_is_completed_before_it_is_reported() {
        assertThatThrownBy(() -> request(REPORTED, REPORTED.minusSeconds(1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("must not be before it was reported");
        assertThatCode(() -> request(REPORTED, REPORTED)).doesNotThrowAnyException();
    }

    @Test
    void the_future_is_the_one_of_the_feed() {
        RepairRequest request = request(REPORTED, REPORTED.plusSeconds(60));
        assertThatCode(() -> request.knownBy(REPORTED.plusSeconds(60))).doesNotThrowAnyException();
        assertThatThrownBy(() -> request.knownBy(REPORTED.plusSeconds(59)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("must not be in the future, is 2011-10-24");
    }
}
