package accord.repairs;

import java.util.Arrays;

/**
 * What a series usually does, learnt from all weeks before one: a level, a trend and the year's
 * round, and how much it scatters. A week counts for as much as it is likely to have been ordinary,
 * so that an old surge neither raises nor hides the next.
 */
final class Habit {
    private static final int ROUNDS = 3;

    /** How many weeks in a hundred are taken to begin a surge until the counts say otherwise. */
    static final double SURGES = 0.04;

    /** How many it may share with others: those of the curve but its level, and its scatter. */
    static final int TRAITS = Curve.SIZE;

    private static final int SCATTER = TRAITS - 1;

    private final Curve curve;
    private final double phi;
    private final long had;

    private Habit(Curve curve, double phi, long had) {
        this.curve = curve;
        this.phi = phi;
        this.had = had;
    }

    /** Of the weeks before one. */
    static Habit before(int[] counts, int week) {
        double[] weights = new double[week];
        Arrays.fill(weights, 1);
        Curve curve = Curve.flat(counts, week).fitted(counts, weights);
        double phi = phi(curve, counts, weights);
        for (int round = 1; round < ROUNDS; round++) {
            weights = ordinary(curve, phi, counts, week);
            curve = curve.fitted(counts, weights);
            phi = phi(curve, counts, weights);
        }
        long had = Arrays.stream(counts, 0, week).asLongStream().sum();
        return new Habit(curve, phi, had);
    }

    /** Pearson's statistic by the degrees of freedom, not less than 1. */
    private static double phi(Curve curve, int[] counts, double[] weights) {
        double[] mu = curve.expected();
        double sum = 0;
        double total = 0;
        for (int t = 0; t < weights.length; t++) {
            double off = counts[t] - mu[t];
            sum += weights[t] * off * off / mu[t];
            total += weights[t];
        }
        return Math.max(1, sum / Math.max(1, total - Curve.SIZE));
    }

    /** How likely each week was ordinary, and not one of the two weeks of a surge. */
    private static double[] ordinary(Curve curve, double phi, int[] counts, int weeks) {
        double[] off = residuals(curve.expected(), phi, counts);
        double[] weights = new double[weeks];
        double before = 0;
        for (int t = 0; t < weeks; t++) {
            double begun = surge(off[t], t + 1 < weeks ? off[t + 1] : Double.NaN);
            weights[t] = 1 / (1 + SURGES * (begun + before));
            before = begun;
        }
        return weights;
    }

    /** Anscombe's, which are nearly normal with a deviation of one. */
    private static double[] residuals(double[] mu, double phi, int[] counts) {
        double[] off = new double[mu.length];
        for (int t = 0; t < mu.length; t++) {
            double root = Math.sqrt(mu[t]);
            double power = Common.twoThirds(counts[t]) / Math.cbrt(root);
            off[t] = 1.5 * (power - root) / Math.sqrt(phi);
        }
        return off;
    }

    /** How much likelier two weeks are where a surge begins in the first, by their residuals. */
    private static double surge(double first, double second) {
        boolean last = Double.isNaN(second);
        double sum = Odds.FIRST * first + (last ? 0 : Odds.SECOND * second);
        if (sum < 0) {
            return 0;
        }
        double squares = Odds.FIRST * Odds.FIRST + (last ? 0 : Odds.SECOND * Odds.SECOND);
        double odds = 0;
        for (double size : Odds.SIZES) {
            odds += Math.exp(size * sum - size * size * squares / 2) / Odds.SIZES.length;
        }
        return odds;
    }

    /**
     * What an ordinary week would look like: its mean, and its scatter with what is not sure of the
     * mean.
     */
    Tail ordinary(int week) {
        double mean = curve.expected(week);
        return new Tail(mean, phi * (1 + mean * curve.uncertainty(week)));
    }

    double phi() {
        return phi;
    }

    /** Of how many weeks. */
    int weeks() {
        return curve.weeks();
    }

    /** How many requests these had. */
    long had() {
        return had;
    }

    /** Something that it has learnt, on the logarithm. */
    double value(int trait) {
        return trait == SCATTER ? Math.log(phi) : curve.coefficient(trait + 1);
    }

    /** How sure that is. */
    double variance(int trait) {
        return trait == SCATTER ? varianceOfScatter() : phi * curve.variance(trait + 1);
    }

    /** Pearson's statistic for negative binomial counts, by their kurtosis. */
    private double varianceOfScatter() {
        double mean = Math.exp(curve.coefficient(0));
        double kurtosis = 6 * (phi - 1) / mean + 1 / (mean * phi);
        return (2 + kurtosis) / (weeks() - Curve.SIZE);
    }

    /**
     * The same, drawn to what its traits would be by what is known elsewhere.
     *
     * @param variances how sure that is
     */
    Habit drawnTo(double[] values, double[] variances) {
        double own = 1 / varianceOfScatter();
        double theirs = 1 / variances[SCATTER];
        double scatter = (own * value(SCATTER) + theirs * values[SCATTER]) / (own + theirs);
        double its = Math.exp(scatter);
        return new Habit(curve.drawnTo(values, variances, its), its, had);
    }
}
