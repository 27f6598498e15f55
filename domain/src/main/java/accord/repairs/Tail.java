package accord.repairs;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * The upper tail of counts whose variance is {@code phi} times their mean: negative binomial, and
 * Poisson where phi is 1.
 *
 * @param mean above 0
 * @param phi at least 1
 */
record Tail(double mean, double phi) {
    /** Nearer to 1 than this, the difference is below what a double can tell. */
    private static final double POISSON = 1 + 1e-9;

    /** The same for differences of logarithms of large factorials. */
    private static final double NEARLY_POISSON = 1 + 1e-6;

    /** P(Y = q). */
    private double exactly(long q) {
        if (phi <= POISSON) {
            return Math.exp(q * Math.log(mean) - mean - Gamma.logGamma(q + 1.0));
        }
        double size = mean / (phi - 1);
        double logs = size * Math.log1p(phi - 1) + q * Math.log1p(1 / (phi - 1));
        return Math.exp(-logs - Beta.logBeta(size, q + 1.0)) / (size + q);
    }

    /** P(Y ≤ q). */
    double atMost(long q) {
        if (q < 0) {
            return 0;
        }
        return phi > POISSON
                ? Beta.regularizedBeta(1 / phi, mean / (phi - 1), q + 1.0)
                : Gamma.regularizedGammaQ(q + 1.0, mean);
    }

    /** P(Y ≥ q). */
    double atLeast(long q) {
        if (q <= 0) {
            return 1;
        }
        return phi > POISSON
                ? Beta.regularizedBeta(1 - 1 / phi, q, mean / (phi - 1))
                : Gamma.regularizedGammaP(q, mean);
    }

    /**
     * The smallest q with P(Y ≤ q) ≥ 1 − alpha: from a likely one step by step, since one count's
     * probability follows from the one before.
     */
    long upper(double alpha) {
        double enough = 1 - alpha;
        long q = Math.round(mean + 2 * Math.sqrt(phi * mean));
        double below = atMost(q - 1);
        double here = exactly(q);
        while (below + here < enough && here > 0) {
            below += here;
            here *= ratio(q++);
        }
        while (q > 0 && below >= enough) {
            here /= ratio(--q);
            below -= here;
        }
        return q;
    }

    /** P(Y = q + 1) / P(Y = q). */
    private double ratio(long q) {
        return (q * (1 - 1 / phi) + mean / phi) / (q + 1);
    }

    /** The standard deviation. */
    double deviation() {
        return Math.sqrt(mean * phi);
    }

    /**
     * The logarithm of how much likelier a count is where so much more is to be expected. The
     * higher the count, the higher it is.
     *
     * @param more above 0
     */
    double logRatio(long count, double more) {
        if (phi < NEARLY_POISSON) {
            return count * Math.log1p(more / mean) - more;
        }
        double size = mean / (phi - 1);
        double added = more / (phi - 1);
        return Gamma.logGamma(count + size + added)
                - Gamma.logGamma(count + size)
                - Gamma.logGamma(size + added)
                + Gamma.logGamma(size)
                - added * Math.log(phi);
    }
}
