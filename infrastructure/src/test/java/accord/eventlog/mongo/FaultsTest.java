package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several nodes write through networks that fail, are killed, stopped and given wrong clocks, as
 * the server is killed, and every promise is kept. {@code ./accord bench faults} is the same for as
 * long as one likes.
 */
class FaultsTest {
    private static final Duration LENGTH =
            Duration.ofSeconds(Long.getLong("accord.faults.seconds", 12));

    @TempDir private Path folder;

    private final Tally tally = new Tally();

    @Test
    void every_promise_is_kept() throws Exception {
        Trial.Plan plan = new Trial.Plan(System.nanoTime(), LENGTH, 2, 20, 500);
        try (Trial trial = new Trial(folder, plan, tally)) {
            assertThat(trial.run()).as("seed %d", plan.seed()).isEmpty();
        }
        System.out.println("faults: " + tally.all());
        assertThat(tally.of("done")).isPositive();
        assertThat(tally.of("handled")).isPositive();
        assertThat(tally.of("kills/server")).isPositive();
    }
}
