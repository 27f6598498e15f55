package accord.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WantedTest {
    private static final List<String> KNOWN = List.of("faults", "live", "start");

    private static Wanted wanted(String... arguments) {
        return Wanted.of(List.of(arguments), KNOWN);
    }

    @Test
    void without_a_name_all_are_meant() {
        assertThat(KNOWN).allMatch(wanted("--json")::includes);
        assertThat(wanted("--json").json()).isTrue();
        assertThat(wanted().json()).isFalse();
    }

    @Test
    void options_go_to_the_bench_before_them() {
        Wanted wanted = wanted("faults", "--minutes", "5", "--json", "--workers", "2", "live");
        assertThat(wanted.options("faults")).containsExactly("--minutes", "5", "--workers", "2");
        assertThat(wanted.options("live")).isEmpty();
        assertThat(wanted.json()).isTrue();
        assertThat(wanted.includes("start")).isFalse();
    }

    @Test
    void an_unknown_name_is_refused() {
        assertThatThrownBy(() -> wanted("live", "lvie"))
                .hasMessage("there is no bench lvie; there are: faults, live, start");
    }

    @Test
    void an_option_of_no_bench_is_refused() {
        assertThatThrownBy(() -> wanted("--minutes", "5"))
                .hasMessageStartingWith("--minutes stands before any bench");
    }
}
