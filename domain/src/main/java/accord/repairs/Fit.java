package accord.repairs;

import accord.repairs.Priors.Lighter;
import java.util.ArrayList;
import java.util.List;

/**
 * A regression on a baseline.
 *
 * @param counts by week of the baseline
 * @param before the means by which the last pass weighed the weeks
 * @param line what that came to
 * @param mu the means by that line
 * @param freedom how many more weeks there are than coefficients
 */
record Fit(
        Baseline baseline,
        int[] counts,
        Priors priors,
        double[] before,
        Line line,
        double[] mu,
        int freedom) {
    private static final double SIXTH = 1.0 / 6;

    /**
     * Of a baseline's counts, with less weight for what stands out from a first fit.
     *
     * @param outstanding the Anscombe residual above which a week does
     */
    static Fit of(Baseline baseline, int[] counts, double outstanding, boolean trend) {
        Fit first = new LogLinear(baseline, counts, Priors.of(baseline, List.of()), trend).fit();
        return new LogLinear(baseline, counts, first.tamed(outstanding), trend).fit();
    }

    /** Pearson's statistic by the degrees of freedom, not less than 1. */
    double phi() {
        double sum = 0;
        for (int i = 0; i < mu.length; i++) {
            double off = counts[i] / mu[i] - 1;
            sum += priors.each()[i] * before[i] * off * off;
        }
        return Math.max(1, sum / freedom);
    }

    /** The same under the prior weights alone, and with no floor. */
    double priorScatter() {
        double sum = 0;
        for (int i = 0; i < mu.length; i++) {
            double off = counts[i] / mu[i] - 1;
            sum += priors.each()[i] * off * off;
        }
        return sum / freedom;
    }

    /** What the week in question is expected to have. */
    double expected() {
        return Math.exp(line.at(baseline.judged(), baseline.seasons() - 1));
    }

    /** How sure that is: x'(X'WX)⁻¹x. */
    double leverage() {
        return line.leverage(baseline.judged(), baseline.seasons() - 1);
    }

    /** The slope by its standard error. */
    double trendT() {
        return line.slope() / Math.sqrt(priorScatter() * line.slopeVariance());
    }

    /** Prior weights by which a week whose Anscombe residual is above some counts for less. */
    private Priors tamed(double outstanding) {
        double scale = phi() / (1.5 * 1.5);
        double[] roots = line.means(baseline, SIXTH);
        List<Lighter> few = new ArrayList<>();
        for (int season = 0; season < baseline.seasons(); season++) {
            for (int year = 0; year < baseline.years(); year++) {
                int end = baseline.end(season, year);
                for (int week = baseline.begin(season); week < end; week++) {
                    int i = baseline.at(year, week);
                    double root = roots[i];
                    double off = Common.twoThirds(counts[i]) / root - root * root * root;
                    double hat = before[i] * line.leverage(baseline.time(year, week), season);
                    double variance = scale * (1 - hat);
                    if (off > 0 && off * off > outstanding * outstanding * variance) {
                        few.add(new Lighter(year, week, variance / (off * off)));
                    }
                }
            }
        }
        return Priors.of(baseline, few);
    }
}
