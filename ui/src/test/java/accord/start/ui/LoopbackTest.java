package accord.start.ui;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.8.8.8"})
    void the_demonstration_may_listen_to_this_machine(String address) {
        assertThatCode(() -> new Loopback(true, address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "", "192.168.1.2", "::"})
    void the_demonstration_may_not_listen_to_others(String address) {
        assertThatThrownBy(() -> new Loopback(true, address))
                .isInstanceOf(Loopback.NotAlone.class)
                .hasMessageContaining("stays on this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "", "192.168.1.2"})
    void data_of_ones_own_may_be_offered_to_others(String address) {
        assertThatCode(() -> new Loopback(false, address)).doesNotThrowAnyException();
    }
}
