package accord.start.health;

import static org.assertj.core.api.Assertions.assertThat;

import accord.start.query.FirstPageNeed;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class FirstPageHealthTest {
    private final CompletableFuture<Void> imported = new CompletableFuture<>();
    private final FirstPageHealth health =
            new FirstPageHealth(List.of(new FirstPageNeed("Reading the weeks.", imported)));

    @Test
    void is_out_of_service_while_something_is_awaited() {
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void is_up_when_nothing_is_awaited_any_more() {
        imported.complete(null);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void stays_out_of_service_when_what_was_awaited_failed() {
        imported.completeExceptionally(new IllegalStateException("no data"));
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }
}
