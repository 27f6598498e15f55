package accord.text.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LeavingTest {
    private static final FilterChain BROKEN =
            (request, response) -> {
                throw new IllegalStateException("interrupted");
            };

    private final Leaving leaving = new Leaving();
    private final CompletableFuture<Void> left = new CompletableFuture<>();

    @BeforeEach
    void begin() {
        leaving.start();
    }

    @Test
    void who_comes_while_it_stops_is_told_when_to_come_again() throws Exception {
        leaving.stop(() -> left.complete(null));
        MockHttpServletResponse answer = ask(BROKEN);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString()).contains("has done nothing of this");
    }

    @Test
    void whom_it_has_heard_gets_an_answer_before_it_leaves() throws Exception {
        MockHttpServletResponse answer =
                ask((request, response) -> {
                    leaving.stop(() -> left.complete(null));
                    assertThat(left).isNotDone();
                });
        assertThat(answer.getStatus()).isEqualTo(200);
        left.join();
    }

    @Test
    void whose_work_the_stop_cuts_off_is_told_that_it_may_be_done_or_not() throws Exception {
        MockHttpServletResponse answer =
                ask((request, response) -> {
                    leaving.stop();
                    BROKEN.doFilter(request, response);
                });
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getContentAsString()).contains("may have done this or not");
    }

    @Test
    void what_breaks_without_a_stop_is_not_put_down_to_one() {
        assertThatThrownBy(() -> ask(BROKEN)).hasMessage("interrupted");
    }

    private MockHttpServletResponse ask(FilterChain chain) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        leaving.doFilter(new MockHttpServletRequest("POST", "/api/v1/issues"), answer, chain);
        return answer;
    }
}
