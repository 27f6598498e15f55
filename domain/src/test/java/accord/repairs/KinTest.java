package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What series of one kind have in common helps each, and what sets one apart stays its own. */
class KinTest {
    private static final int WEEKS = 260;
    private final Detector detector = new WholeHistory(WholeHistory.ALPHA);
    private final Random random = new Random(20261128);

    private int[] series(int weeks, IntToDoubleFunction mean) {
        return IntStream.range(0, weeks).map(week -> count(mean.applyAsDouble(week))).toArray();
    }

    /** A Poisson number of the simplest kind. */
    private int count(double mean) {
        int count = 0;
        for (double time = -Math.log(1 - random.nextDouble());
                time < mean;
                time -= Math.log(1 - random.nextDouble())) {
            count++;
        }
        return count;
    }

    private List<int[]> alike(int many, IntToDoubleFunction mean) {
        return IntStream.range(0, many).mapToObj(i -> series(WEEKS, mean)).toList();
    }

    private Expectation alone(int[] counts) {
        return detector.expect(counts, counts.length - 1);
    }

    private double[] alone(List<int[]> all) {
        return all.stream().mapToDouble(its -> alone(its).of(0).expected()).toArray();
    }

    private double[] amongEachOther(List<int[]> all) {
        List<Expectation> alone = all.stream().map(this::alone).toList();
        Kin kin = Kin.of(alone);
        return alone.stream().mapToDouble(each -> each.among(kin).of(0).expected()).toArray();
    }

    private static double spread(double[] all) {
        double mean = DoubleStream.of(all).average().orElseThrow();
        return Math.sqrt(
                DoubleStream.of(all).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
    }

    private static double winter(int week) {
        return Math.exp(0.6 * Math.cos(2 * Math.PI * week / 52));
    }

    @Test
    void series_that_repeat_one_habit_are_nearly_sure_of_it() {
        List<int[]> areas = alike(10, week -> 3 * winter(week));
        assertThat(spread(amongEachOther(areas))).isLessThan(spread(alone(areas)) / 2);
        double mean = DoubleStream.of(amongEachOther(areas)).average().orElseThrow();
        assertThat(mean).isCloseTo(3 * winter(WEEKS - 1), within(0.25));
    }

    @Test
    void one_of_another_size_keeps_it_and_learns_the_season_of_the_others() {
        List<int[]> areas = new ArrayList<>();
        for (double size : new double[] {40, 20, 10, 5, 80, 30}) {
            areas.add(series(WEEKS, week -> size * winter(week)));
        }
        areas.add(series(WEEKS, week -> 0.5 * winter(week)));
        double[] expected = amongEachOther(areas);
        double[] sizes = {40, 20, 10, 5, 80, 30, 0.5};
        for (int i = 0; i < sizes.length; i++) {
            double usual = sizes[i] * winter(WEEKS - 1);
            assertThat(expected[i]).isCloseTo(usual, within(i < 6 ? usual / 6 : usual / 3));
        }
    }

    @Test
    void one_with_a_season_of_its_own_keeps_it() {
        List<int[]> trades = new ArrayList<>(alike(7, week -> 20));
        trades.add(series(WEEKS, week -> 20 * winter(week)));
        double own = amongEachOther(trades)[7];
        assertThat(own).isCloseTo(20 * winter(WEEKS - 1), within(4.0));
    }

    @Test
    void too_few_are_judged_alone() {
        List<int[]> four = alike(4, week -> 3);
        assertThat(amongEachOther(four)).isEqualTo(alone(four));
        List<int[]> five = alike(5, week -> 3);
        assertThat(amongEachOther(five)).isNotEqualTo(alone(five));
    }

    @Test
    void those_that_began_at_another_time_are_not_compared_with() {
        List<int[]> areas = new ArrayList<>(alike(6, week -> 3));
        int[] young = series(200, week -> 3);
        Kin kin = Kin.of(areas.stream().map(this::alone).toList());
        assertThat(alone(young).among(kin).of(3)).isEqualTo(alone(young).of(3));
    }

    @Test
    void who_is_not_one_of_them_learns_from_all_of_them() {
        List<Expectation> areas = alike(6, week -> 3).stream().map(this::alone).toList();
        Expectation seventh = alone(series(WEEKS, week -> 3));
        double beside = seventh.among(Kin.of(areas)).of(0).expected();
        List<Expectation> seven = new ArrayList<>(areas);
        seven.add(seventh);
        double within = seventh.among(Kin.of(seven)).of(0).expected();
        assertThat(beside).isCloseTo(within, within(0.1));
        assertThat(Math.abs(beside - 3)).isLessThan(0.5);
    }

    @Test
    void other_rules_and_young_series_have_no_kin() {
        int[] counts = series(60, week -> 3);
        Expectation young =
                new ShortHistory(ShortHistory.ALPHA, ShortHistory.BASELINE).expect(counts, 59);
        Expectation[] alike = new Expectation[8];
        Arrays.fill(alike, young);
        assertThat(young.among(Kin.of(Arrays.asList(alike)))).isSameAs(young);
    }
}
