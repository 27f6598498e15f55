package accord.repairs;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Accord's own rule for a series with years of history. It learns the habit of the series from all
 * weeks before the one in question, and looks at that week alone and together with the one or two
 * before it: whichever is the most unlikely speaks. A surge that builds up over three weeks is seen
 * that no single week of it would show. Weeks before speak only where the week itself has no less
 * than it should.
 *
 * @param alpha the share of ordinary weeks that may alarm, in (0, 0.5)
 */
public record WholeHistory(double alpha) implements Detector {
    /** The share of ordinary weeks that may alarm, unless said otherwise. */
    public static final double ALPHA = 0.008;

    private static final int NEEDS = 156;
    private static final int LONGEST = 3;

    /** What a window's tail counts for, by its length; chosen on weeks before the tested ones. */
    private static final double[] WEIGHTS = {1, 2, 1};

    /** Looking at three windows costs less than three times the false alarms: they overlap. */
    private static final double COST = 2.44;

    @Override
    public String name() {
        return "accord";
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("alpha", Double.toString(alpha));
        parameters.put("longestWindow", Integer.toString(LONGEST));
        parameters.put("outstanding", Double.toString(Habit.OUTSTANDING));
        return parameters;
    }

    @Override
    public int needs() {
        return NEEDS;
    }

    @Override
    public Band judge(int[] counts, int week) {
        Habit habit = Habit.before(counts, week);
        double expected = habit.expected(week);
        double notLess = Math.ceil(expected) - 1;
        double upper = Double.POSITIVE_INFINITY;
        double least = 1;
        double mean = 0;
        long before = 0;
        for (int length = 1; length <= LONGEST; length++) {
            int first = week - length + 1;
            mean += habit.expected(first);
            before += length == 1 ? 0 : counts[first];
            Tail tail = new Tail(mean, habit.phi() + mean * habit.uncertainty(week));
            double weight = WEIGHTS[length - 1] / COST;
            upper = Math.min(upper, Math.max(notLess, tail.upper(alpha * weight) - before));
            if (counts[week] > notLess) {
                least = Math.min(least, tail.atLeast(before + counts[week]) / weight);
            }
        }
        boolean alarm = counts[week] > upper;
        return new Band(expected, upper, counts[week], alarm, habit.phi(), Math.min(1, least));
    }
}
