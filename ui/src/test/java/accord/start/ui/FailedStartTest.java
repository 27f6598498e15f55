package accord.start.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.web.server.PortInUseException;

class FailedStartTest {

    @Test
    void our_own_exceptions_are_said_as_they_are_however_deep_they_are_wrapped() {
        var ours = new Loopback.NotAlone("the demonstration stays on this machine.");
        var wrapped = new BeanCreationException("bean x", new IllegalStateException(ours));
        assertThat(FailedStart.sentence(wrapped))
                .isEqualTo("the demonstration stays on this machine.");
    }

    @Test
    void a_taken_port_is_named() {
        assertThat(FailedStart.sentence(new IllegalStateException(new PortInUseException(8081))))
                .isEqualTo(
                        "port 8081 is taken by another program: stop that one, or choose another with --port.");
    }

    @Test
    void of_anything_else_the_root_is_said() {
        var unknown = new IllegalStateException("outer", new NoSuchElementException("inner"));
        assertThat(FailedStart.sentence(unknown))
                .isEqualTo(
                        "the start failed, the log says more: java.util.NoSuchElementException: inner");
    }

    @Test
    void what_is_long_is_cut() {
        assertThat(FailedStart.sentence(new IllegalStateException("x".repeat(1_000))))
                .hasSizeLessThan(400)
                .endsWith(" …");
    }
}
