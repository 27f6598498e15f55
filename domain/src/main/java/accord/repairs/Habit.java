package accord.repairs;

import java.util.Arrays;

/**
 * What a series usually does, learnt from all weeks before one: a level, a trend and the year's
 * round where the counts bear them out, and how much it scatters. Weeks that stood out count for
 * less, so that an old surge neither raises nor hides the next.
 */
final class Habit {
    private static final double YEAR = 52;
    private static final int MOST_WAVES = 2;
    private static final int ROUNDS = 3;

    /** The Anscombe residual above which a week stood out. */
    static final double OUTSTANDING = 2.58;

    private final int weeks;
    private final boolean trend;
    private final int waves;
    private final Regression.Fit fit;

    private Habit(int weeks, boolean trend, int waves, Regression.Fit fit) {
        this.weeks = weeks;
        this.trend = trend;
        this.waves = waves;
        this.fit = fit;
    }

    /** Of the weeks before one. */
    static Habit before(int[] counts, int week) {
        double[] y = new double[week];
        for (int t = 0; t < week; t++) {
            y[t] = counts[t];
        }
        double[] weights = new double[week];
        Arrays.fill(weights, 1);
        Habit habit = chosen(y, weights);
        for (int round = 1; round < ROUNDS; round++) {
            weights = habit.reweighted(y);
            habit = round == ROUNDS - 1 ? habit.again(y, weights) : chosen(y, weights);
        }
        return habit;
    }

    /** Schwarz's criterion decides what the counts bear out. */
    private static Habit chosen(double[] y, double[] weights) {
        double[] start = {Math.log((Arrays.stream(y).sum() + 0.5) / y.length)};
        Habit fullest = of(y, weights, true, MOST_WAVES, start);
        double phi = fullest.fit.phi();
        Habit best = fullest;
        double least = Double.POSITIVE_INFINITY;
        for (int waves = 0; waves <= MOST_WAVES; waves++) {
            for (boolean trend : new boolean[] {false, true}) {
                boolean full = trend && waves == MOST_WAVES;
                Habit habit = full ? fullest : of(y, weights, trend, waves, start);
                double cost = habit.fit.coefficients().length * Math.log(y.length);
                double criterion = habit.fit.deviance() / phi + cost;
                if (criterion < least) {
                    least = criterion;
                    best = habit;
                }
            }
        }
        return best;
    }

    private Habit again(double[] y, double[] weights) {
        return of(y, weights, trend, waves, fit.coefficients());
    }

    private static Habit of(
            double[] y, double[] weights, boolean trend, int waves, double[] start) {
        double[][] columns = new double[1 + (trend ? 1 : 0) + 2 * waves][y.length];
        for (int t = 0; t < y.length; t++) {
            double[] at = at(t, y.length, trend, waves);
            for (int i = 0; i < at.length; i++) {
                columns[i][t] = at[i];
            }
        }
        return new Habit(y.length, trend, waves, new Regression(columns).fit(y, weights, start));
    }

    private static double[] at(int week, int weeks, boolean trend, int waves) {
        double[] at = new double[1 + (trend ? 1 : 0) + 2 * waves];
        int i = 0;
        at[i++] = 1;
        if (trend) {
            at[i++] = (week - weeks / 2.0) / (weeks / 2.0);
        }
        for (int wave = 1; wave <= waves; wave++) {
            double angle = 2 * Math.PI * wave * week / YEAR;
            at[i++] = Math.cos(angle);
            at[i++] = Math.sin(angle);
        }
        return at;
    }

    private double[] reweighted(double[] y) {
        double[] mu = fit.expected();
        double[] weights = new double[y.length];
        double sum = 0;
        for (int t = 0; t < y.length; t++) {
            double residual =
                    1.5
                            * (Math.pow(y[t], 2.0 / 3) * Math.pow(mu[t], -1.0 / 6)
                                    - Math.sqrt(mu[t]))
                            / Math.sqrt(fit.phi());
            double off = residual / OUTSTANDING;
            weights[t] = off > 1 ? 1 / (off * off) : 1;
            sum += weights[t];
        }
        for (int t = 0; t < y.length; t++) {
            weights[t] *= y.length / sum;
        }
        return weights;
    }

    double expected(int week) {
        return fit.expected(at(week, weeks, trend, waves));
    }

    double phi() {
        return fit.phi();
    }

    /** How sure the mean is: the relative variance of what is expected of a week. */
    double uncertainty(int week) {
        return fit.phi() * fit.uncertainty(at(week, weeks, trend, waves));
    }
}
