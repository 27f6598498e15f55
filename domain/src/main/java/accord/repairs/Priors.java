package accord.repairs;

import java.util.Arrays;
import java.util.List;

/**
 * How much the weeks of a baseline count for in a regression: one as much as another, but for a
 * few.
 *
 * @param each by week
 * @param usual of each but the few
 */
record Priors(double[] each, double usual, List<Lighter> few) {

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
        int weeks = baseline.weeks();
        double sum = weeks;
        for (Lighter lighter : few) {
            sum -= 1 - lighter.share;
        }
        double usual = weeks / sum;
        double[] each = new double[weeks];
        Arrays.fill(each, usual);
        for (Lighter lighter : few) {
            each[baseline.at(lighter.year, lighter.week)] = lighter.share * usual;
        }
        return new Priors(each, usual, few);
    }
}
