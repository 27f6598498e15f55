package accord.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import accord.contract.ContractId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of another sensitivity is what a search of that sensitivity finds. */
class WhatIfTest {
    private static final ContractId CONTRACT = new ContractId("northfield");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 6);
    private static final SurgeSearch SEARCH =
            SurgeSearch.STANDARD.knowing(Seasons.NONE, Holidays.ENGLAND_AND_WALES);
    private static final List<Double> SENSITIVITIES = List.of(0.1, 0.5, 1.0, 2.0, 5.0);

    /** Six trades in two areas, with a surge in a trade every twenty weeks or so. */
    private static Counts counts(int weeks) {
        Random random = new Random(7);
        List<Cell> cells = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            int surging = random.nextInt(20);
            for (int kind = 0; kind < 12; kind++) {
                double mean = 4 + kind + (kind % 4 == surging ? 6 + random.nextInt(9) : 0);
                int size = (int) Math.max(0, mean + Math.sqrt(mean) * random.nextGaussian());
                int[] moments = random.ints(size, 0, 1_000).toArray();
                cells.add(
                        new Cell(
                                FIRST.plusWeeks(week),
                                new Kind("Trade " + kind % 6, "Area " + kind / 6),
                                moments));
            }
        }
        return Counts.ofDemand(cells);
    }

    private static Map<Double, WhatIf> whatIf(Counts counts, Memory memory) {
        return SEARCH.whatIf(counts, 52, SENSITIVITIES, memory, share -> {});
    }

    /** What the weeks of a day ago left in memory neither helps nor hinders. */
    @ParameterizedTest
    @ValueSource(ints = {120, 190})
    void a_memory_of_other_counts_changes_no_answer(int weeks) {
        Memory memory = new Memory();
        whatIf(counts(weeks - 1), memory);
        whatIf(counts(weeks + 1), memory);
        SEARCH.in(CONTRACT, counts(weeks - 20), 104, memory);
        assertThat(whatIf(counts(weeks), memory)).isEqualTo(whatIf(counts(weeks), new Memory()));
    }

    @Test
    void it_says_how_far_it_is_week_by_week() {
        List<Double> shares = new ArrayList<>();
        SEARCH.whatIf(counts(120), 52, SENSITIVITIES, new Memory(), shares::add);
        assertThat(shares).hasSize(52).isSorted().endsWith(1.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 120, 190, 230})
    void one_look_tells_what_a_search_at_each_sensitivity_finds(int weeks) {
        Counts counts = counts(weeks);
        Map<Double, WhatIf> told = whatIf(counts, new Memory());
        for (double sensitivity : SENSITIVITIES) {
            Detector detector =
                    new ByHistory(
                            new ShortHistory(
                                    ShortHistory.ALPHA * sensitivity, ShortHistory.BASELINE),
                            new WholeHistory(WholeHistory.ALPHA * sensitivity));
            SurgeSearch search =
                    new SurgeSearch(detector, 0.02 * sensitivity, 5)
                            .knowing(Seasons.NONE, Holidays.ENGLAND_AND_WALES);
            List<Surge> found = search.in(CONTRACT, counts, 52);
            assertThat(told.get(sensitivity).surges())
                    .as("%s", sensitivity)
                    .isEqualTo(found.size());
        }
        assertThat(told.get(5.0).weeks()).isGreaterThanOrEqualTo(told.get(0.1).weeks());
        assertThat(told.get(5.0).weeks()).isBetween(told.get(5.0).surges() / 4, 52);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accord", "short-history", "farrington", "ears-c2"})
    void an_expectation_serves_every_sensitivity(String name) {
        int[] counts = counts(320).weekly(Level.trade("Trade 1")).counts();
        Detector detector =
                name.equals("short-history")
                        ? new ShortHistory(ShortHistory.ALPHA, ShortHistory.BASELINE)
                        : Detectors.named(name, OptionalDouble.empty());
        for (int week : new int[] {detector.needs(), 300, 319}) {
            Expectation expected = detector.expect(counts, week);
            for (double sensitivity : SENSITIVITIES) {
                assertThat(expected.of(counts[week], sensitivity))
                        .isEqualTo(detector.times(sensitivity).judge(counts, week));
                for (int count = 0; count < 60; count++) {
                    Band band = expected.of(count, sensitivity);
                    assertThat(expected.glance(count, sensitivity))
                            .isEqualTo(
                                    new Band(
                                            band.expected(),
                                            Double.NaN,
                                            count,
                                            band.alarm(),
                                            band.phi(),
                                            band.p()));
                }
            }
        }
    }
}
