package accord.repairs;

import accord.repairs.Priors.Lighter;

/**
 * Quasi-Poisson regression with log link on the season's levels and, unless it is left out, a trend
 * over time, fitted by iteratively reweighted least squares. With one mean per level and one slope
 * the normal equations can be written down, and all that they ask of the weeks are sums by season.
 * So a pass looks at each season of a year once, and at the weeks that count for less.
 *
 * <p>How it is fitted is part of the method: the passes stop at a relative change of the deviance
 * below 1e-8, and the weights of the last pass, made before its update, are those of the result.
 */
final class LogLinear {
    private static final int PASSES = 25;
    private static final double STILL = 1e-8;

    private final Beginning begun;
    private final Baseline baseline;
    private final Priors priors;
    private final boolean trend;

    /**
     * The model.
     *
     * @param beginning where all weeks count alike
     * @param trend whether there is one
     */
    LogLinear(Beginning beginning, Priors priors, boolean trend) {
        this.begun = beginning.under(priors);
        this.baseline = beginning.baseline();
        this.priors = priors;
        this.trend = trend;
    }

    /** At least two passes: the deviance of what was counted is not that of any line. */
    Fit fit() {
        Pass pass = new Pass(solved(begun.weight(), begun.level(), begun.levelAt()));
        for (int turn = 2; ; turn++) {
            Line line = pass.line();
            Pass next = new Pass(line);
            double change = Math.abs(next.deviance - pass.deviance);
            if (change / (Math.abs(next.deviance) + 0.1) < STILL || turn == PASSES) {
                int freedom = begun.counts().length - baseline.seasons() - (trend ? 1 : 0);
                return new Fit(begun, priors, pass.means, line, next.means, freedom);
            }
            pass = next;
        }
    }

    /** The weighted least-squares solution. */
    private Line solved(Moments[] weight, double[] level, double[] levelAt) {
        double[] centre = new double[level.length];
        double[] middle = new double[level.length];
        double[] variance = new double[level.length];
        double spread = 0;
        double product = 0;
        for (int s = 0; s < level.length; s++) {
            Moments of = weight[s];
            double response = level[s] + begun.seen()[s] - of.sum();
            variance[s] = 1 / of.sum();
            centre[s] = of.first() * variance[s];
            middle[s] = response * variance[s];
            spread += of.second() - centre[s] * of.first();
            product += levelAt[s] + begun.seenAt()[s] - of.first() - centre[s] * response;
        }
        return trend
                ? new Line(centre, middle, variance, product / spread, 1 / spread)
                : new Line(centre, middle, variance, 0, 0);
    }

    /** What the weeks' means by a line make of the normal equations. */
    private final class Pass {
        private final Means means;
        private final Moments[] weight;

        /** Sums of the weights times the logarithm of the mean. */
        private final double[] level = new double[baseline.seasons()];

        private final double[] levelAt = new double[baseline.seasons()];
        private final double deviance;

        Pass(Line line) {
            means = Means.of(line, baseline, 1);
            weight = weighed();
            double surprise = 0;
            for (int s = 0; s < level.length; s++) {
                Moments of = weight[s];
                double eta = line.at(0, s);
                double slope = line.slope();
                level[s] = eta * of.sum() + slope * of.first();
                levelAt[s] = eta * of.first() + slope * of.second();
                surprise += of.sum() - eta * begun.seen()[s] - slope * begun.seenAt()[s];
            }
            deviance = 2 * (begun.saturated() + surprise);
        }

        private Moments[] weighed() {
            Moments[] weighed = means.moments(baseline, priors.usual());
            for (Lighter few : priors.few()) {
                int season = baseline.season(few.week());
                double mu = priors.usual() * means.at(baseline, few.year(), few.week());
                int time = baseline.time(few.year(), few.week());
                weighed[season] = weighed[season].plus(Moments.at(time, (few.share() - 1) * mu));
            }
            return weighed;
        }

        Line line() {
            return solved(weight, level, levelAt);
        }
    }
}
