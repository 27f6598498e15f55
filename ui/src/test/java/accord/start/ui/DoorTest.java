package accord.start.ui;

import static org.assertj.core.api.Assertions.assertThat;

import accord.start.query.FirstPageNeed;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DoorTest {
    private final CompletableFuture<Void> imported = new CompletableFuture<>();
    private final Door door =
            new Door(
                    List.of(
                            new FirstPageNeed("The weeks are being read.", imported),
                            new FirstPageNeed(
                                    "Nothing.", CompletableFuture.completedFuture(null))));
    private MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void a_new_response() {
        response = new MockHttpServletResponse();
    }

    private boolean passes(String path) throws Exception {
        var chain = new MockFilterChain();
        door.doFilter(new MockHttpServletRequest("GET", path), response, chain);
        return chain.getRequest() != null;
    }

    @Test
    void until_all_is_there_everybody_waits_and_reads_why() throws Exception {
        assertThat(passes("/")).isFalse();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getContentAsString())
                .contains("The weeks are being read.")
                .doesNotContain("Nothing.");
    }

    @Test
    void programs_may_ask_for_the_health_all_the_while() throws Exception {
        assertThat(passes("/actuator/health")).isTrue();
    }

    @Test
    void when_all_is_there_the_door_is_open() throws Exception {
        imported.complete(null);
        assertThat(passes("/")).isTrue();
    }

    @Test
    void what_failed_is_not_there() throws Exception {
        imported.completeExceptionally(new IllegalStateException("no data"));
        assertThat(passes("/")).isFalse();
    }
}
