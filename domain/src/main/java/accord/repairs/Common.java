package accord.repairs;

/**
 * What regressions ask of counts, looked up where counts are common: it costs as much as a pass.
 */
final class Common {
    /** What is added to a count before its logarithm is taken. */
    static final double START = 0.1;

    private static final int MANY = 512;
    private static final double[] TWO_THIRDS = new double[MANY];
    private static final double[] START_LOGS = new double[MANY];
    private static final double[] TIMES_LOGS = new double[MANY];

    static {
        for (int count = 0; count < MANY; count++) {
            TWO_THIRDS[count] = Math.cbrt((double) count * count);
            START_LOGS[count] = (count + START) * Math.log(count + START);
            TIMES_LOGS[count] = count == 0 ? 0 : count * Math.log(count);
        }
    }

    private Common() {}

    /** The power of two thirds. */
    static double twoThirds(int count) {
        return count < MANY ? TWO_THIRDS[count] : Math.cbrt((double) count * count);
    }

    /** A little more than it, times its logarithm. */
    static double startTimesLog(int count) {
        return count < MANY ? START_LOGS[count] : (count + START) * Math.log(count + START);
    }

    /** It times its logarithm. */
    static double timesLog(int count) {
        return count < MANY ? TIMES_LOGS[count] : count * Math.log(count);
    }
}
