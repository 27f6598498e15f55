package accord.repairs;

import accord.repairs.Priors.Lighter;
import java.util.ArrayList;
import java.util.List;

/**
 * A regression on a baseline.
 *
 * @param begun from the counts, under these priors
 * @param before the means by which the last pass weighed the weeks
 * @param line what that came to
 * @param mu the means by that line
 * @param freedom how many more weeks there are than coefficients
 */
record Fit(Beginning begun, Priors priors, Means before, Line line, Means mu, int freedom) {
    private static final double THIRD = 1.0 / 3;

    /**
     * Of a baseline's counts, with less weight for what stands out from a first fit.
     *
     * @param beginning where all weeks count alike
     * @param outstanding the Anscombe residual above which a week does
     */
    static Fit of(Beginning beginning, double outstanding, boolean trend) {
        Fit first = new LogLinear(beginning, Priors.ALIKE, trend).fit();
        Priors tamed = first.tamed(outstanding);
        return tamed.few().isEmpty() ? first : new LogLinear(beginning, tamed, trend).fit();
    }

    /** Pearson's statistic by the degrees of freedom, not less than 1. */
    double phi() {
        return Math.max(1, scatter(before));
    }

    /** The same under the prior weights alone, and with no floor. */
    double priorScatter() {
        return scatter(Means.of(line, begun.baseline(), 0));
    }

    /** The squares of the working residuals under the prior weights, each times so much. */
    private double scatter(Means times) {
        Baseline baseline = begun.baseline();
        Means inverse = mu.inverse();
        double[] by = inverse.firstYear(baseline);
        double[] weight = times.firstYear(baseline);
        double sum = 0;
        for (int year = 0; year < baseline.years(); year++) {
            sum +=
                    times.ofYear()[year]
                            * squares(
                                    baseline.at(year, 0),
                                    baseline.lengths()[year],
                                    inverse.ofYear()[year],
                                    by,
                                    weight);
        }
        for (Lighter few : priors.few()) {
            double off =
                    begun.counts()[baseline.at(few.year(), few.week())]
                                    * inverse.ofYear()[few.year()]
                                    * by[few.week()]
                            - 1;
            sum -= (1 - few.share()) * times.ofYear()[few.year()] * weight[few.week()] * off * off;
        }
        return priors.usual() * sum / freedom;
    }

    private double squares(int at, int weeks, double grown, double[] by, double[] weight) {
        int[] counts = begun.counts();
        double sum = 0;
        for (int week = 0; week < weeks; week++) {
            double off = counts[at + week] * grown * by[week] - 1;
            sum += weight[week] * off * off;
        }
        return sum;
    }

    /** What the week in question is expected to have. */
    double expected() {
        Baseline baseline = begun.baseline();
        return Math.exp(line.at(baseline.judged(), baseline.seasons() - 1));
    }

    /** How sure that is: x'(X'WX)⁻¹x. */
    double leverage() {
        Baseline baseline = begun.baseline();
        return line.leverage(baseline.judged(), baseline.seasons() - 1);
    }

    /** The slope by its standard error. */
    double trendT() {
        return line.slope() / Math.sqrt(priorScatter() * line.slopeVariance());
    }

    /**
     * Prior weights by which a week whose Anscombe residual is above some counts for less. It is
     * 3/2 of the difference of the 2/3 powers, by the 1/6 power of the mean and the deviation.
     */
    private Priors tamed(double outstanding) {
        Baseline baseline = begun.baseline();
        double scale = phi() / (1.5 * 1.5);
        double limit = outstanding * outstanding;
        Means thirds = Means.of(line, baseline, THIRD);
        double[] third = thirds.firstYear(baseline);
        double[] weight = before.firstYear(baseline);
        List<Lighter> few = new ArrayList<>();
        for (int year = 0; year < baseline.years(); year++) {
            int at = baseline.at(year, 0);
            double grown = thirds.ofYear()[year];
            double grownWeight = before.ofYear()[year];
            for (int week = 0; week < baseline.lengths()[year]; week++) {
                double root = third[week] * grown;
                double off = Common.twoThirds(begun.counts()[at + week]) - root * root;
                if (off > 0) {
                    double leverage =
                            line.leverage(baseline.time(year, week), baseline.season(week));
                    double hat = grownWeight * weight[week] * leverage;
                    double variance = scale * (1 - hat) * root;
                    if (off * off > limit * variance) {
                        few.add(new Lighter(year, week, variance / (off * off)));
                    }
                }
            }
        }
        return Priors.of(baseline, few);
    }
}
