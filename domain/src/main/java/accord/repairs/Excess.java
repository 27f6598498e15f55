package accord.repairs;

import java.util.List;

/**
 * How many more than expected a surge had, with the interval in which that lies nineteen times out
 * of twenty. The variance is the expectation times the dispersion of the quiet weeks before it,
 * which is at least one (Pearson's statistic by its degrees of freedom).
 *
 * @param most likely
 * @param low its lower end, at least 0
 * @param high its upper end
 */
public record Excess(double most, double low, double high) {
    private static final double NINETEEN_OF_TWENTY = 1.96;

    /** From the evidence alone: it comes out the same whenever it is asked for. */
    public static Excess of(Surge surge) {
        List<SeenWeek> quiet =
                surge.weeks().stream()
                        .filter(week ->
                                week.week().plusDays(6).isBefore(surge.from()) && !week.alarm())
                        .filter(week -> expected(week) > 0)
                        .toList();
        double pearson =
                quiet.stream()
                        .mapToDouble(w -> Math.pow(w.count() - expected(w), 2) / expected(w))
                        .sum();
        double dispersion = quiet.size() < 2 ? 1 : Math.max(1, pearson / (quiet.size() - 1));
        double most = surge.count() - surge.expected();
        double half = NINETEEN_OF_TWENTY * Math.sqrt(dispersion * Math.max(1, surge.expected()));
        return new Excess(most, Math.max(0, most - half), most + half);
    }

    private static double expected(SeenWeek week) {
        Double expected = week.expected();
        return expected == null ? 0 : expected;
    }
}
