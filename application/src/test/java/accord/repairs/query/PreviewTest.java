package accord.repairs.query;

import static org.assertj.core.api.Assertions.assertThat;

import accord.repairs.Field;
import accord.repairs.Telling;
import accord.repairs.query.Reading.Rejected;
import accord.repairs.query.Reading.Taken;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");

    @Test
    void what_lies_ahead_is_refused_before_any_of_it_is_taken() {
        Reading past = new Taken(2, reported(NOW));
        Reading ahead = new Taken(3, reported(NOW.plusSeconds(1)));
        Preview seen = new Preview(List.of(), Map.of(), null, List.of(past, ahead), null);
        assertThat(seen.asOf(NOW, ZoneOffset.UTC).first())
                .containsExactly(
                        past,
                        new Rejected(3, "reportedAt", "must not be in the future, is 2026-03-09"));
    }

    private static Telling reported(Instant at) {
        return new Telling(
                "import", "1", Set.of(), Map.of(), Map.of(Field.REPORTED_AT, at), true, Map.of());
    }
}
