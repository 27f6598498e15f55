package accord.repairs;

import java.util.List;

/**
 * How much the weeks of a baseline count for in a regression: one as much as another, but for a
 * few.
 *
 * @param usual of each but the few
 */
record Priors(double usual, List<Lighter> few) {
    /** One for each. */
    static final Priors ALIKE = new Priors(1, List.of());

    /**
     * One that counts for less.
     *
     * @param year of the baseline in which it lies
     * @param week of that year
     * @param share of the usual
     */
    record Lighter(int year, int week, double share) {}

    /** One for each week, on average. */
    static Priors of(Baseline baseline, List<Lighter> few) {
        double sum = baseline.weeks();
        for (Lighter lighter : few) {
            sum -= 1 - lighter.share;
        }
        return new Priors(baseline.weeks() / sum, few);
    }
}
