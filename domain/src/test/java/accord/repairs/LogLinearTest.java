package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogLinearTest {
    @Test
    void fitted_a_hundred_times_more_it_is_the_same() {
        Baseline baseline = Baseline.allWeeks(3, 26);
        int[] counts =
                IntStream.range(0, baseline.weeks()).map(week -> 10 + week * 7 % 11).toArray();
        LogLinear model =
                new LogLinear(Beginning.of(baseline, counts), Priors.of(baseline, List.of()), true);
        Fit first = model.fit();
        Fit again = IntStream.range(0, 100).mapToObj(time -> model.fit()).toList().getLast();
        assertThat(again.expected()).isEqualTo(first.expected());
        assertThat(again.phi()).isEqualTo(first.phi());
    }
}
