package accord.repairs;

import java.util.Arrays;

/**
 * Quasi-Poisson regression with log link on a few columns, by iteratively reweighted least squares.
 * Weeks without requests are no obstacle: a hair of a prior keeps every coefficient finite.
 */
final class Regression {
    private static final int PASSES = 25;
    private static final double STILL = 1e-7;
    private static final double PRIOR = 1e-6;
    private static final double HIGHEST = 20;

    private final double[][] columns;
    private final int size;

    /**
     * @param columns one array of observations each; the first is all ones
     */
    Regression(double[][] columns) {
        this.columns = columns;
        this.size = columns[0].length;
    }

    /**
     * What came out.
     *
     * @param coefficients one a column
     * @param covariance of the coefficients, but for the factor phi
     * @param expected one an observation
     * @param deviance weighted
     * @param scatter Pearson's statistic by the degrees of freedom
     */
    record Fit(
            double[] coefficients,
            double[][] covariance,
            double[] expected,
            double deviance,
            double scatter) {

        double phi() {
            return Math.max(1, scatter);
        }

        double expected(double[] at) {
            double eta = 0;
            for (int i = 0; i < at.length; i++) {
                eta += at[i] * coefficients[i];
            }
            return Math.exp(Math.min(HIGHEST, eta));
        }

        /** The variance of the logarithm of what is expected, but for the factor phi. */
        double uncertainty(double[] at) {
            double sum = 0;
            for (int i = 0; i < at.length; i++) {
                for (int j = 0; j < at.length; j++) {
                    sum += at[i] * covariance[i][j] * at[j];
                }
            }
            return sum;
        }
    }

    /**
     * Fits.
     *
     * @param weights one an observation
     * @param start where to begin, shorter than the columns where some were not in it
     */
    Fit fit(double[] y, double[] weights, double[] start) {
        double[] beta = Arrays.copyOf(start, columns.length);
        double[] mu = new double[size];
        expect(beta, mu);
        double deviance = deviance(y, weights, mu);
        double[][] inverse = new double[0][0];
        for (int pass = 0; pass < PASSES; pass++) {
            inverse = step(y, weights, beta, mu);
            expect(beta, mu);
            double before = deviance;
            deviance = deviance(y, weights, mu);
            if (Math.abs(deviance - before) < STILL * (Math.abs(deviance) + 0.1)) {
                break;
            }
        }
        return new Fit(beta, inverse, mu, deviance, scatter(y, weights, mu));
    }

    private void expect(double[] beta, double[] mu) {
        for (int t = 0; t < size; t++) {
            double eta = 0;
            for (int i = 0; i < beta.length; i++) {
                eta += beta[i] * columns[i][t];
            }
            mu[t] = Math.exp(Math.min(HIGHEST, eta));
        }
    }

    /** One Newton step on the coefficients; gives the inverse of the information. */
    private double[][] step(double[] y, double[] weights, double[] beta, double[] mu) {
        int p = beta.length;
        double[][] information = new double[p][p];
        double[] score = new double[p];
        for (int t = 0; t < size; t++) {
            double weight = weights[t] * mu[t];
            double residual = weights[t] * (y[t] - mu[t]);
            for (int i = 0; i < p; i++) {
                double x = columns[i][t];
                score[i] += x * residual;
                for (int j = 0; j <= i; j++) {
                    information[i][j] += weight * x * columns[j][t];
                }
            }
        }
        double[][] inverse = inverse(information);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                beta[i] += inverse[i][j] * score[j];
            }
        }
        return inverse;
    }

    /** Of a symmetric matrix given by its lower half, with the prior added to its diagonal. */
    private static double[][] inverse(double[][] lower) {
        int p = lower.length;
        double[][] both = new double[p][2 * p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                both[i][j] = i >= j ? lower[i][j] : lower[j][i];
            }
            both[i][i] += PRIOR;
            both[i][p + i] = 1;
        }
        for (int c = 0; c < p; c++) {
            double pivot = both[c][c];
            for (int j = 0; j < 2 * p; j++) {
                both[c][j] /= pivot;
            }
            for (int i = 0; i < p; i++) {
                double factor = both[i][c];
                for (int j = 0; i != c && j < 2 * p; j++) {
                    both[i][j] -= factor * both[c][j];
                }
            }
        }
        return Arrays.stream(both)
                .map(row -> Arrays.copyOfRange(row, p, 2 * p))
                .toArray(double[][]::new);
    }

    private double deviance(double[] y, double[] weights, double[] mu) {
        double sum = 0;
        for (int t = 0; t < size; t++) {
            double surprise = y[t] > 0 ? y[t] * Math.log(y[t] / mu[t]) : 0;
            sum += 2 * weights[t] * (surprise - (y[t] - mu[t]));
        }
        return sum;
    }

    private double scatter(double[] y, double[] weights, double[] mu) {
        double sum = 0;
        double total = 0;
        for (int t = 0; t < size; t++) {
            sum += weights[t] * (y[t] - mu[t]) * (y[t] - mu[t]) / mu[t];
            total += weights[t];
        }
        return sum / (total - columns.length);
    }
}
