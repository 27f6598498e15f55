package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The regressions have an answer for series that no home ever had. */
class FarringtonTest {
    private static final int WEEKS = 300;

    static List<int[]> series() {
        return List.of(
                weeks(week -> 0),
                weeks(week -> week == 40 ? 100_000 : 0),
                weeks(week -> week == 270 ? 100_000 : 0),
                weeks(week -> week < 270 ? 0 : 5_000),
                weeks(week -> week < 60 ? 50_000 : 0),
                weeks(week -> (int) Math.exp(week / 26.0)),
                weeks(week -> (int) Math.exp((WEEKS - week) / 26.0)),
                weeks(week -> week % 52 == 0 ? 10_000 : 0),
                weeks(week -> 1));
    }

    private static int[] weeks(IntUnaryOperator count) {
        return IntStream.range(0, WEEKS).map(count).toArray();
    }

    @ParameterizedTest
    @MethodSource("series")
    void extreme_series_are_judged(int[] series) {
        for (Detector detector :
                List.of(Farrington.improved(5, 0.005), Farrington.original(5, 0.005))) {
            Band band = detector.judge(series, WEEKS - 1);
            assertThat(band.expected())
                    .as("%s of %s", detector.name(), Arrays.toString(series))
                    .isFinite()
                    .isNotNegative();
            assertThat(band.phi()).isGreaterThanOrEqualTo(1);
        }
    }
}
