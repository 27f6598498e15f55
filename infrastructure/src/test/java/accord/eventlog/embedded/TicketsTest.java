package accord.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Whoever expects news holds no thread, so that no number of them holds up a write. */
class TicketsTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Tickets tickets = new Tickets(true);

    @Test
    void news_comes_when_what_is_watched_is_on_disk() {
        CompletableFuture<Long> news = tickets.news("homes.beds", tickets.visible(), LONG);
        long other = tickets.issue("homes.chairs");
        tickets.settle(other);
        assertThat(news).isNotDone();
        long written = tickets.issue("homes.beds");
        assertThat(news).isNotDone();
        tickets.settle(written);
        assertThat(news).isCompletedWithValue(written);
    }

    @Test
    void what_is_kept_nowhere_is_news_at_once() {
        Tickets forgetful = new Tickets(false);
        CompletableFuture<Long> news = forgetful.news("homes.beds", 0, LONG);
        long written = forgetful.issue("homes.beds");
        assertThat(news).isCompletedWithValue(written);
    }

    @Test
    void what_came_meanwhile_is_told_at_once() {
        long seen = tickets.visible();
        long written = tickets.issue("homes.beds");
        tickets.settle(written);
        assertThat(tickets.news("homes.beds", seen, LONG)).isCompletedWithValue(written);
    }

    @Test
    void without_news_it_ends_with_what_was_seen() {
        assertThat(tickets.news("homes.beds", 0, Duration.ofNanos(1)).join()).isZero();
    }
}
