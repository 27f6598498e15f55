package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Accord's own rule on the public scenarios and on simulated ones of all 28 kinds. */
class WholeHistoryTest {
    private static final double IMPROVED_FARRINGTON_FALSE = 0.0085;

    private final Detector detector = new WholeHistory(WholeHistory.ALPHA);

    /** An oracle that knows each series' true mean and scatter finds 0.54 with three weeks. */
    @Test
    void on_the_public_scenarios_it_finds_what_is_asked_of_it() {
        Hits hits = Hits.of(detector, Scenarios.files());
        assertThat(hits.falseAlarms()).isLessThan(IMPROVED_FARRINGTON_FALSE);
        assertThat(hits.found()).isGreaterThanOrEqualTo(0.53);
        assertThat(hits.delay()).isLessThanOrEqualTo(0.5);
    }

    /** What has nothing in common is not made alike: all files thrown into one. */
    @Test
    void among_series_of_every_kind_it_alarms_no_more_often() {
        List<Simulation.Sample> one = Scenarios.files().stream().flatMap(List::stream).toList();
        Hits hits = Hits.of(detector, List.of(one));
        assertThat(hits.falseAlarms()).isLessThan(IMPROVED_FARRINGTON_FALSE);
        assertThat(hits.found()).isGreaterThanOrEqualTo(0.5);
    }

    /** What has no kin is judged by the same odds. */
    @Test
    void alone_it_alarms_as_often_as_it_says() {
        List<List<Simulation.Sample>> alone =
                new Simulation(30).files(1).stream().flatMap(List::stream).map(List::of).toList();
        Hits hits = Hits.of(detector, alone);
        assertThat(hits.falseAlarms()).isBetween(0.005, IMPROVED_FARRINGTON_FALSE);
        assertThat(hits.found()).isGreaterThan(0.53);
    }

    @Test
    void its_alarm_its_upper_and_its_probability_say_the_same() {
        Scenarios.observed().values().stream()
                .limit(20)
                .forEach(series -> {
                    for (int week = 600; week < Scenarios.WEEKS; week++) {
                        Band band = detector.judge(series, week);
                        assertThat(band.alarm()).isEqualTo(band.count() > band.upper());
                        assertThat(band.alarm()).isEqualTo(band.p() <= WholeHistory.ALPHA);
                    }
                });
    }

    @Test
    void on_scenarios_of_every_kind_it_is_as_good_as_it_says() {
        Hits hits = Hits.of(detector, new Simulation(30).files(1));
        assertThat(hits.falseAlarms()).isLessThan(IMPROVED_FARRINGTON_FALSE);
        assertThat(hits.found()).isGreaterThan(0.54);
        assertThat(hits.delay()).isLessThan(0.5);
    }

    @Test
    void nothing_is_too_large_or_too_small_for_it() {
        int[] series = new int[400];
        java.util.Arrays.fill(series, 100_000_000);
        series[399] = Integer.MAX_VALUE;
        assertThat(detector.judge(series, 399).alarm()).isTrue();
        assertThat(detector.judge(series, 398).alarm()).isFalse();
        series[10] = Integer.MAX_VALUE;
        assertThat(detector.judge(series, 399).alarm()).isTrue();
        int[] born = new int[400];
        for (int week = 390; week < 400; week++) {
            born[week] = 1 << (week - 388);
        }
        Band band = detector.judge(born, 399);
        assertThat(band.expected()).isFinite();
        assertThat(band.upper()).isFinite();
        assertThat(band.alarm()).isTrue();
    }

    @Test
    void a_series_without_a_single_request_is_no_obstacle() {
        int[] series = new int[400];
        assertThat(detector.judge(series, 399).alarm()).isFalse();
        series[399] = 5;
        assertThat(detector.judge(series, 399).alarm()).isTrue();
    }
}
