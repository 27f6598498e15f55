package accord.repairs;

import accord.repairs.Priors.Lighter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Quasi-Poisson regression with log link on the season's levels and, unless it is left out, a trend
 * over time, fitted by iteratively reweighted least squares. With one mean per level and one slope
 * the normal equations can be written down, and all that they ask of the weeks are sums by season.
 * By a line, the same week grows from year to year by one factor; so a pass looks at each week of
 * the year once, and at those that count for less.
 *
 * <p>How it is fitted is part of the method: the passes stop at a relative change of the deviance
 * below 1e-8, and the weights of the last pass, made before its update, are those of the result.
 */
final class LogLinear {
    private static final int PASSES = 25;
    private static final double STILL = 1e-8;
    private static final int YEAR = Baseline.YEAR;

    private final Baseline baseline;
    private final int[] counts;
    private final Priors priors;
    private final boolean trend;

    /**
     * What no fit changes.
     *
     * @param seen by season the sum of what was counted
     * @param seenAt the same times its week
     * @param saturated that part of the deviance
     */
    private record Counted(double[] seen, double[] seenAt, double saturated) {}

    /**
     * The model.
     *
     * @param counts by week of the baseline
     * @param trend whether there is one
     */
    LogLinear(Baseline baseline, int[] counts, Priors priors, boolean trend) {
        this.baseline = baseline;
        this.counts = counts;
        this.priors = priors;
        this.trend = trend;
    }

    Fit fit() {
        Pass pass = new Pass();
        for (int turn = 1; ; turn++) {
            Line line = pass.line();
            Pass next = new Pass(pass.counted, line);
            double change = Math.abs(next.deviance - pass.deviance);
            if (change / (Math.abs(next.deviance) + 0.1) < STILL || turn == PASSES) {
                return fitted(pass, line);
            }
            pass = next;
        }
    }

    private Fit fitted(Pass pass, Line line) {
        int freedom = counts.length - baseline.seasons() - (trend ? 1 : 0);
        double[] mu = line.means(baseline, 1);
        return new Fit(baseline, counts, priors, pass.means(), line, mu, freedom);
    }

    /** What the weeks' means make of the normal equations. */
    private final class Pass {
        private final Counted counted;
        private final @Nullable Line by;
        private final double[] weight = new double[baseline.seasons()];
        private final double[] weightAt = new double[baseline.seasons()];
        private final double[] squares = new double[baseline.seasons()];

        /** Sums of the weights times the logarithm of the mean. */
        private final double[] level = new double[baseline.seasons()];

        private final double[] levelAt = new double[baseline.seasons()];
        private final double deviance;

        /** The first: each week is a little more than it was. */
        Pass() {
            by = null;
            double[] seen = new double[baseline.seasons()];
            double[] seenAt = new double[baseline.seasons()];
            double saturated = 0;
            double surprise = 0;
            for (int season = 0; season < seen.length; season++) {
                double w0 = 0;
                double w1 = 0;
                double w2 = 0;
                double z0 = 0;
                double z1 = 0;
                double y0 = 0;
                double y1 = 0;
                for (int year = 0; year < baseline.years(); year++) {
                    int end = baseline.end(season, year);
                    for (int week = baseline.begin(season); week < end; week++) {
                        int i = baseline.at(year, week);
                        int time = baseline.time(year, week);
                        double prior = priors.each()[i];
                        double y = prior * counts[i];
                        double eta = Common.log(counts[i]);
                        double w = y + prior * Common.START;
                        double at = w * time;
                        w0 += w;
                        w1 += at;
                        w2 += at * time;
                        z0 += w * eta;
                        z1 += at * eta;
                        y0 += y;
                        y1 += y * time;
                        saturated += prior * Common.timesLog(counts[i]) - y;
                        surprise += w - y * eta;
                    }
                }
                weight[season] = w0;
                weightAt[season] = w1;
                squares[season] = w2;
                level[season] = z0;
                levelAt[season] = z1;
                seen[season] = y0;
                seenAt[season] = y1;
            }
            counted = new Counted(seen, seenAt, saturated);
            deviance = 2 * (saturated + surprise);
        }

        /** After a line. */
        Pass(Counted counted, Line line) {
            this.counted = counted;
            by = line;
            weigh(line);
            double surprise = 0;
            for (int s = 0; s < level.length; s++) {
                double eta = line.at(0, s);
                double slope = line.slope();
                level[s] = eta * weight[s] + slope * weightAt[s];
                levelAt[s] = eta * weightAt[s] + slope * squares[s];
                surprise += weight[s] - eta * counted.seen[s] - slope * counted.seenAt[s];
            }
            deviance = 2 * (counted.saturated + surprise);
        }

        private void weigh(Line line) {
            double[] first = line.firstYear(baseline, 1);
            double growth = line.growth(1);
            double once = 0;
            double byYear = 0;
            double bySquare = 0;
            double power = priors.usual();
            for (int year = 0; year < baseline.years(); year++) {
                once += power;
                byYear += year * power;
                bySquare += year * year * power;
                power *= growth;
            }
            for (int season = 0; season < weight.length; season++) {
                double sum = 0;
                double at = 0;
                double square = 0;
                for (int week = baseline.begin(season); week < baseline.end(season, 0); week++) {
                    double mu = first[week];
                    sum += mu;
                    at += week * mu;
                    square += week * week * mu;
                }
                weight[season] = sum * once;
                weightAt[season] = at * once + YEAR * sum * byYear;
                squares[season] =
                        square * once + 2 * YEAR * at * byYear + YEAR * YEAR * sum * bySquare;
            }
            int last = baseline.years() - 1;
            power /= growth;
            for (int week = baseline.lengths()[last]; week < first.length; week++) {
                lighten(last, week, first[week] * power);
            }
            for (Lighter few : priors.few()) {
                double mu = first[few.week()] * Math.pow(growth, few.year());
                lighten(few.year(), few.week(), (1 - few.share()) * priors.usual() * mu);
            }
        }

        private void lighten(int year, int week, double less) {
            int season = baseline.season(week);
            int time = baseline.time(year, week);
            weight[season] -= less;
            weightAt[season] -= less * time;
            squares[season] -= less * time * time;
        }

        double[] means() {
            if (by != null) {
                return by.means(baseline, 1);
            }
            return Arrays.stream(counts).mapToDouble(count -> count + Common.START).toArray();
        }

        /** The weighted least-squares solution. */
        Line line() {
            double[] centre = new double[level.length];
            double[] middle = new double[level.length];
            double[] variance = new double[level.length];
            double spread = 0;
            double product = 0;
            for (int s = 0; s < level.length; s++) {
                double response = level[s] + counted.seen[s] - weight[s];
                variance[s] = 1 / weight[s];
                centre[s] = weightAt[s] * variance[s];
                middle[s] = response * variance[s];
                spread += squares[s] - centre[s] * weightAt[s];
                product += levelAt[s] + counted.seenAt[s] - weightAt[s] - centre[s] * response;
            }
            return trend
                    ? new Line(centre, middle, variance, product / spread, 1 / spread)
                    : new Line(centre, middle, variance, 0, 0);
        }
    }
}
