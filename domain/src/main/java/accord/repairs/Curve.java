package accord.repairs;

/**
 * What is expected of each week: a level, a trend and two yearly waves on the logarithm, fitted to
 * counts by Newton's method. Weeks of the same time of year share their waves, so that a pass sums
 * over the weeks once and does everything else on 52 sums.
 */
final class Curve {
    /** How many coefficients it has: level, cosine and sine of two waves, trend. */
    static final int SIZE = 6;

    private static final int YEAR = 52;
    private static final int TREND = SIZE - 1;
    private static final int PASSES = 40;
    private static final double STILL = 1e-9;

    /** No pass moves an expected count by more than this factor's logarithm. */
    private static final double STRIDE = 2;

    /** How strongly coefficients are drawn to nothing: a quarter of a request's worth. */
    private static final double PRIOR = 0.25;

    private static final double[][] ROUND = new double[YEAR][TREND];

    /** The same, each coefficient's weeks together. */
    private static final double[][] WAVES = new double[TREND][YEAR];

    static {
        for (int week = 0; week < YEAR; week++) {
            double angle = 2 * Math.PI * week / YEAR;
            ROUND[week] =
                    new double[] {
                        1,
                        Math.cos(angle),
                        Math.sin(angle),
                        Math.cos(2 * angle),
                        Math.sin(2 * angle)
                    };
            for (int i = 0; i < TREND; i++) {
                WAVES[i][week] = ROUND[week][i];
            }
        }
    }

    private final double[] beta;
    private final double[][] covariance;
    private final int weeks;

    private Curve(double[] beta, double[][] covariance, int weeks) {
        this.beta = beta;
        this.covariance = covariance;
        this.weeks = weeks;
    }

    /** The mean of the first weeks, for all of them. */
    static Curve flat(int[] counts, int weeks) {
        double sum = 0.5;
        for (int week = 0; week < weeks; week++) {
            sum += counts[week];
        }
        double[] beta = new double[SIZE];
        beta[0] = Math.log(sum / weeks);
        return new Curve(beta, new double[SIZE][SIZE], weeks);
    }

    /** Fitted to counts with a weight for each, beginning from this one. */
    Curve fitted(int[] counts, double[] weights) {
        double[] times = new double[weeks];
        double[] seen = new double[2 * YEAR];
        for (int t = 0; t < weeks; t++) {
            times[t] = time(t);
            double weighted = weights[t] * counts[t];
            seen[t % YEAR] += weighted;
            seen[YEAR + t % YEAR] += weighted * times[t];
        }
        double[] at = beta.clone();
        for (int pass = 0; ; pass++) {
            double[][] information = new double[SIZE][SIZE];
            double[] score = new double[SIZE];
            sum(at, seen, weights, times, information, score);
            double[][] inverse = Matrix.inverse(information);
            double gain = move(at, inverse, score);
            if (gain < STILL || pass == PASSES) {
                return new Curve(at, inverse, weeks);
            }
        }
    }

    private void sum(
            double[] at,
            double[] seen,
            double[] weights,
            double[] times,
            double[][] information,
            double[] score) {
        double[] round = round(at);
        double[] hoped = new double[YEAR];
        double[] moved = new double[YEAR];
        double squares = 0;
        double trend = Math.exp(at[TREND] * time(0));
        double growth = Math.exp(at[TREND] / YEAR);
        for (int begin = 0; begin < weeks; begin += YEAR) {
            int many = Math.min(YEAR, weeks - begin);
            for (int s = 0; s < many; s++) {
                double weighted = weights[begin + s] * (round[s] * trend);
                double timed = weighted * times[begin + s];
                hoped[s] += weighted;
                moved[s] += timed;
                squares += timed * times[begin + s];
                trend *= growth;
            }
        }
        for (int i = 0; i < TREND; i++) {
            double[] own = WAVES[i];
            double more = 0;
            double turn = 0;
            for (int s = 0; s < YEAR; s++) {
                more += own[s] * (seen[s] - hoped[s]);
                turn += own[s] * moved[s];
            }
            score[i] = more;
            information[TREND][i] = turn;
            for (int j = 0; j <= i; j++) {
                double[] other = WAVES[j];
                double both = 0;
                for (int s = 0; s < YEAR; s++) {
                    both += own[s] * other[s] * hoped[s];
                }
                information[i][j] = both;
            }
        }
        for (int s = 0; s < YEAR; s++) {
            score[TREND] += seen[YEAR + s] - moved[s];
        }
        information[TREND][TREND] = squares;
        for (int i = 1; i < SIZE; i++) {
            score[i] -= PRIOR * at[i];
            information[i][i] += PRIOR;
        }
    }

    /** One step; gives by how much it hopes to improve. */
    private double move(double[] at, double[][] inverse, double[] score) {
        double[] step = new double[SIZE];
        double gain = 0;
        double length = 0;
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                step[i] += inverse[i][j] * score[j];
            }
            gain += step[i] * score[i];
            length += Math.abs(step[i]) * (i == TREND ? Math.max(1, -time(0)) : 1);
        }
        double scale = length > STRIDE ? STRIDE / length : 1;
        for (int i = 0; i < SIZE; i++) {
            at[i] += scale * step[i];
        }
        return gain;
    }

    /**
     * As if something had been known before of all coefficients but the level.
     *
     * @param means of each from the second on
     * @param variances how sure that is
     * @param phi how much more than Poisson's its counts scatter
     */
    Curve drawnTo(double[] means, double[] variances, double phi) {
        double[][] information = Matrix.inverse(covariance);
        double[] score = new double[SIZE];
        for (int i = 1; i < SIZE; i++) {
            information[i][i] += phi / variances[i - 1];
            score[i] = phi / variances[i - 1] * (means[i - 1] - beta[i]);
        }
        double[][] inverse = Matrix.inverse(information);
        double[] drawn = beta.clone();
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                drawn[i] += inverse[i][j] * score[j];
            }
        }
        return new Curve(drawn, inverse, weeks);
    }

    /** A coefficient: 0 is the level in the middle of the weeks, on the logarithm. */
    double coefficient(int i) {
        return beta[i];
    }

    /** The variance of a coefficient, for counts that scatter as Poisson's do. */
    double variance(int i) {
        return covariance[i][i];
    }

    int weeks() {
        return weeks;
    }

    /** In years from the middle of the weeks. */
    private double time(double week) {
        return (week - weeks / 2.0) / YEAR;
    }

    /** Of each week that it was fitted to. */
    double[] expected() {
        return expected(beta);
    }

    /** What a week of each time of year would have, were there no trend. */
    private static double[] round(double[] at) {
        double[] round = new double[YEAR];
        for (int s = 0; s < YEAR; s++) {
            double eta = 0;
            for (int i = 0; i < TREND; i++) {
                eta += ROUND[s][i] * at[i];
            }
            round[s] = Math.exp(eta);
        }
        return round;
    }

    private double[] expected(double[] at) {
        double[] round = round(at);
        double[] mu = new double[weeks];
        double trend = Math.exp(at[TREND] * time(0));
        double growth = Math.exp(at[TREND] / YEAR);
        for (int t = 0; t < weeks; t++) {
            mu[t] = round[t % YEAR] * trend;
            trend *= growth;
        }
        return mu;
    }

    double expected(int week) {
        double eta = 0;
        double[] row = row(week);
        for (int i = 0; i < SIZE; i++) {
            eta += row[i] * beta[i];
        }
        return Math.exp(eta);
    }

    /** How sure it is: the variance of the logarithm, for counts that scatter as Poisson's do. */
    double uncertainty(int week) {
        double[] row = row(week);
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                sum += row[i] * covariance[i][j] * row[j];
            }
        }
        return sum;
    }

    private double[] row(int week) {
        double[] row = java.util.Arrays.copyOf(ROUND[week % YEAR], SIZE);
        row[TREND] = time(week);
        return row;
    }
}
