package accord.repairs;

import java.util.Arrays;

/**
 * Quasi-Poisson regression with log link on the season's levels and, unless it is left out, a trend
 * over time, fitted by iteratively reweighted least squares. With one mean per level and one slope
 * the normal equations can be written down, so a pass costs a few operations a week.
 *
 * <p>How it is fitted is part of the method: the passes stop at a relative change of the deviance
 * below 1e-8, and the weights of the last pass, made before its update, are those of the result.
 */
final class LogLinear {
    private static final int PASSES = 25;
    private static final double STILL = 1e-8;

    /** Far less than the largest logarithm of a double. */
    private static final double REACH = 300;

    private final double[] counts;
    private final double[] weeks;
    private final int[] levels;
    private final int seasons;
    private final boolean trend;

    /**
     * @param counts by observation
     * @param weeks by observation, when it was
     * @param levels by observation, its season, from 0
     * @param seasons how many levels there are
     */
    LogLinear(double[] counts, double[] weeks, int[] levels, int seasons, boolean trend) {
        this.counts = counts;
        this.weeks = weeks;
        this.levels = levels;
        this.seasons = seasons;
        this.trend = trend;
    }

    private int degreesOfFreedom() {
        return counts.length - seasons - (trend ? 1 : 0);
    }

    /** Fits with a prior weight for each observation. */
    Fit fit(double[] priors) {
        int n = counts.length;
        double[] mu = new double[n];
        double[] eta = new double[n];
        for (int i = 0; i < n; i++) {
            mu[i] = counts[i] + 0.1;
            eta[i] = Math.log(mu[i]);
        }
        double[] logs = logs();
        double deviance = deviance(priors, logs, mu, eta);
        Pass pass = null;
        for (int turn = 0; turn < PASSES; turn++) {
            pass = new Pass(priors, mu, eta);
            pass.predict(mu, eta);
            double before = deviance;
            deviance = deviance(priors, logs, mu, eta);
            if (Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < STILL) {
                break;
            }
        }
        if (pass == null) {
            throw new IllegalStateException("there is at least one pass");
        }
        return new Fit(pass, mu, priors);
    }

    /** Of the counts; whatever of nothing, since that is taken no times. */
    private double[] logs() {
        double[] logs = new double[counts.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = counts[i] > 0 ? Math.log(counts[i]) : 0;
        }
        return logs;
    }

    private double deviance(double[] priors, double[] logs, double[] mu, double[] eta) {
        double sum = 0;
        for (int i = 0; i < mu.length; i++) {
            double y = counts[i];
            double surprise = y > 0 ? y * (logs[i] - eta[i]) : 0;
            sum += 2 * priors[i] * (surprise - (y - mu[i]));
        }
        return sum;
    }

    /** One weighted least-squares solution. */
    private final class Pass {
        private final double[] weights;
        private final double[] weight = new double[seasons];
        private final double[] centre = new double[seasons];
        private final double[] level = new double[seasons];
        private final double spread;
        private final double slope;

        Pass(double[] priors, double[] mu, double[] eta) {
            int n = mu.length;
            weights = new double[n];
            double[] response = new double[n];
            for (int i = 0; i < n; i++) {
                weights[i] = priors[i] * mu[i];
                response[i] = eta[i] + (counts[i] - mu[i]) / mu[i];
                weight[levels[i]] += weights[i];
                centre[levels[i]] += weights[i] * weeks[i];
                level[levels[i]] += weights[i] * response[i];
            }
            for (int s = 0; s < seasons; s++) {
                centre[s] /= weight[s];
                level[s] /= weight[s];
            }
            double squares = 0;
            double products = 0;
            for (int i = 0; i < n; i++) {
                double off = weeks[i] - centre[levels[i]];
                squares += weights[i] * off * off;
                products += weights[i] * off * response[i];
            }
            spread = squares;
            slope = trend ? products / squares : 0;
        }

        /**
         * All weeks. Their means differ by season and by a power of one week's growth, which is
         * multiplied on rather than taken anew, as far as that stays within a double's reach.
         */
        void predict(double[] mu, double[] eta) {
            double span = weeks[weeks.length - 1] - weeks[0];
            boolean near = Math.abs(slope) * span < REACH;
            double[] first = new double[seasons];
            for (int s = 0; s < seasons; s++) {
                first[s] = Math.exp(predict(weeks[0], s));
            }
            double growth = Math.exp(slope);
            double power = 1;
            for (int i = 0; i < mu.length; i++) {
                eta[i] = predict(weeks[i], levels[i]);
                double step = i == 0 ? 0 : weeks[i] - weeks[i - 1];
                power *= step == 1 ? growth : Math.exp(slope * step);
                mu[i] = near ? first[levels[i]] * power : Math.exp(eta[i]);
            }
        }

        double predict(double week, int season) {
            return level[season] + slope * (week - centre[season]);
        }

        /** x'(X'WX)⁻¹x at a week of a season. */
        double leverage(double week, int season) {
            double off = week - centre[season];
            return 1 / weight[season] + (trend ? off * off / spread : 0);
        }
    }

    /** What came out. */
    final class Fit {
        private final Pass pass;
        private final double[] mu;
        private final double[] priors;

        private Fit(Pass pass, double[] mu, double[] priors) {
            this.pass = pass;
            this.mu = mu;
            this.priors = priors;
        }

        /** Pearson's statistic by the degrees of freedom, not less than 1. */
        double phi() {
            return Math.max(1, scatter(pass.weights));
        }

        /** The same under the prior weights alone, and with no floor. */
        double priorScatter() {
            return scatter(priors);
        }

        private double scatter(double[] weights) {
            double sum = 0;
            for (int i = 0; i < mu.length; i++) {
                double residual = (counts[i] - mu[i]) / mu[i];
                sum += weights[i] * residual * residual;
            }
            return sum / degreesOfFreedom();
        }

        double expected(double week, int season) {
            return Math.exp(pass.predict(week, season));
        }

        double leverage(double week, int season) {
            return pass.leverage(week, season);
        }

        /** The slope by its standard error. */
        double trendT() {
            return pass.slope / Math.sqrt(priorScatter() / pass.spread);
        }

        int freedom() {
            return degreesOfFreedom();
        }

        /**
         * Prior weights for another fit, in which what stands out counts for less.
         *
         * @param outstanding the Anscombe residual above which a week does
         */
        double[] reweighted(double outstanding) {
            double phi = phi();
            double[] fresh = new double[mu.length];
            for (int i = 0; i < mu.length; i++) {
                double hat = pass.weights[i] * pass.leverage(weeks[i], levels[i]);
                double s =
                        1.5
                                * (Math.cbrt(counts[i] * counts[i]) / Math.cbrt(Math.sqrt(mu[i]))
                                        - Math.sqrt(mu[i]))
                                / Math.sqrt(phi * (1 - hat));
                fresh[i] = s > outstanding ? 1 / (s * s) : 1;
            }
            double scale = mu.length / Arrays.stream(fresh).sum();
            return Arrays.stream(fresh).map(w -> w * scale).toArray();
        }
    }
}
