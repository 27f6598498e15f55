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
        List<int[]> areas = new ArrayList<>(alike(9, week -> 30 * winter(week)));
        int[] small = series(WEEKS, week -> 0.5 * winter(week));
        areas.add(small);
        double yearly = Arrays.stream(small).average().orElseThrow();
        double winterly = yearly * winter(WEEKS - 1) / mean(KinTest::winter);
        assertThat(amongEachOther(areas)[9]).isCloseTo(winterly, within(winterly / 5));
    }

    private static double mean(IntToDoubleFunction year) {
        return IntStream.range(0, 52).mapToDouble(year).average().orElseThrow();
    }

    @Test
    void one_that_has_grown_keeps_what_it_has_now() {
        List<int[]> areas = new ArrayList<>(alike(9, week -> 20));
        areas.add(series(WEEKS, week -> 2 * Math.exp(week / 110.0)));
        double now = 2 * Math.exp((WEEKS - 1) / 110.0);
        assertThat(amongEachOther(areas)[9]).isCloseTo(now, within(now / 5));
    }

    /** A season that is surely its own, in an area too small to part twenty-nine large ones. */
    @Test
    void one_of_thirty_that_is_surely_unlike_them_is_not_drawn() {
        List<int[]> areas = new ArrayList<>(alike(29, week -> 20));
        areas.add(series(WEEKS, week -> 0.5 * winter(week)));
        double own = alone(areas)[29];
        assertThat(amongEachOther(areas)[29]).isCloseTo(own, within(own / 6));
    }

    /** Who never had any is not taken for one of them: its first nine calls are a surge. */
    @Test
    void nine_where_there_never_were_any_are_news() {
        List<int[]> areas = new ArrayList<>(alike(9, week -> 20));
        int[] empty = new int[WEEKS];
        areas.add(empty);
        int[] rare = new int[WEEKS];
        rare[60] = 1;
        rare[150] = 2;
        areas.add(rare);
        List<Expectation> alone = areas.stream().map(this::alone).toList();
        Kin kin = Kin.of(alone);
        for (int quiet = 9; quiet < 11; quiet++) {
            Band band = alone.get(quiet).among(kin).of(9);
            assertThat(band.expected()).isLessThan(0.5);
            assertThat(band.alarm()).isTrue();
        }
    }

    @Test
    void a_busy_one_beside_empty_ones_is_judged_as_if_alone() {
        List<int[]> columns = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            columns.add(new int[WEEKS]);
        }
        int[] busy = new int[WEEKS];
        Arrays.fill(busy, 1_000_000);
        columns.add(busy);
        assertThat(amongEachOther(columns)[6]).isEqualTo(alone(columns)[6]);
        for (int i = 0; i < 6; i++) {
            columns.set(i, busy);
        }
        columns.set(0, series(WEEKS, week -> 0.1));
        assertThat(DoubleStream.of(amongEachOther(columns))).allMatch(Double::isFinite);
    }

    /** The smallest of sixty-one is none of the thirty. */
    @Test
    void who_is_not_asked_and_unlike_them_keeps_its_own_season() {
        List<int[]> areas = new ArrayList<>(alike(60, week -> 20));
        areas.add(series(WEEKS, week -> 6 * winter(week)));
        double[] among = amongEachOther(areas);
        assertThat(among[1]).isCloseTo(20, within(3.0));
        assertThat(among[60]).isCloseTo(6 * winter(WEEKS - 1), within(2.0));
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
