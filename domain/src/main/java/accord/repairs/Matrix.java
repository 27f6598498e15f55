package accord.repairs;

/** Small symmetric matrices, inverted by Cholesky's method. */
final class Matrix {
    /** Less than this, something that should be positive has lost all of its digits. */
    private static final double LEAST = 1e-300;

    private Matrix() {}

    /** The inverse of a positive definite one, of which the lower half is read. */
    static double[][] inverse(double[][] lower) {
        double[][] half = invertedRoot(root(lower));
        int n = lower.length;
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < n; k++) {
                    sum += half[k][i] * half[k][j];
                }
                inverse[i][j] = sum;
                inverse[j][i] = sum;
            }
        }
        return inverse;
    }

    /** The lower triangle whose product with its transpose is the matrix. */
    private static double[][] root(double[][] lower) {
        int n = lower.length;
        double[][] root = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = lower[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(Math.max(sum, LEAST)) : sum / root[j][j];
            }
        }
        return root;
    }

    private static double[][] invertedRoot(double[][] root) {
        int n = root.length;
        double[][] inverted = new double[n][n];
        for (int i = 0; i < n; i++) {
            inverted[i][i] = 1 / root[i][i];
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum -= root[i][k] * inverted[k][j];
                }
                inverted[i][j] = sum / root[i][i];
            }
        }
        return inverted;
    }
}
