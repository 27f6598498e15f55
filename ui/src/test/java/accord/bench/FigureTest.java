package accord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    private static String json(String bench, String line) {
        return Figure.in(line, bench).orElseThrow().json();
    }

    @Test
    void a_value_has_a_unit() {
        assertThat(json("live", "figure live/p95 92 ms"))
                .isEqualTo("{\"bench\":\"live\",\"id\":\"live/p95\",\"value\":92,\"unit\":\"ms\"}");
    }

    @Test
    void a_ratio_is_called_one() {
        assertThat(json("import", "figure import/insertMany 0.53 ratio"))
                .isEqualTo("{\"bench\":\"import\",\"id\":\"import/insertMany\",\"ratio\":0.53}");
    }

    @Test
    void its_bench_is_the_one_that_measured_it() {
        assertThat(json("log", "figure append16/insertMany 0.61 ratio"))
                .isEqualTo("{\"bench\":\"log\",\"id\":\"append16/insertMany\",\"ratio\":0.61}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measuring …",
                "figure p95 92 ms",
                "figure live/p95 fast ms",
                "figure live/p95 92",
                "figure live/p95 0,5 ms",
                "figure live/p95 NaN ratio"
            })
    void anything_else_is_no_figure(String line) {
        assertThat(Figure.in(line, "live")).isEmpty();
    }
}
