package accord.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever expects news holds no thread, so that no number of them holds up a write. */
class DurabilityTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final MVStore store = MVStore.open(null);
    private final Durability durability = new Durability(store);

    @AfterEach
    void close() {
        durability.close();
        store.close();
    }

    @Test
    void news_comes_with_the_first_write_to_what_is_watched() {
        CompletableFuture<Long> news = durability.news("homes.beds", durability.visible(), LONG);
        durability.write("homes.chairs", () -> "other");
        assertThat(news).isNotDone();
        durability.write("homes.beds", () -> "it");
        assertThat(news).isCompletedWithValue(durability.visible());
    }

    @Test
    void what_came_meanwhile_is_told_at_once() {
        long seen = durability.visible();
        durability.write("homes.beds", () -> "it");
        assertThat(durability.news("homes.beds", seen, LONG)).isCompletedWithValue(1L);
    }

    @Test
    void without_news_it_ends_with_what_was_seen() {
        assertThat(durability.news("homes.beds", 0, Duration.ofNanos(1)).join()).isZero();
    }
}
