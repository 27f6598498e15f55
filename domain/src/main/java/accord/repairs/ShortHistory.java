package accord.repairs;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * For a series with little history: the count against the weeks just before it, as EARS does, but
 * with the tail of a count and not of a normal distribution, so that small numbers do not cry wolf.
 * Weeks that stood out themselves are cut down to what was ordinary then, lest the first week of a
 * surge hide the second.
 *
 * @param alpha the share of ordinary weeks that may alarm, in (0, 0.5)
 * @param baseline how many weeks it looks back at most, 4 to 52
 */
public record ShortHistory(double alpha, int baseline) implements Detector {
    /** The share of ordinary weeks that may alarm, unless said otherwise. */
    public static final double ALPHA = 0.005;

    /** How many weeks it looks back, unless said otherwise. */
    public static final int BASELINE = 12;

    private static final int LEAST = 4;

    /** So many baselines back it looks for weeks that stood out. */
    private static final int MEMORY = 4;

    /** How strongly, in weeks, counts are taken to scatter by {@link #PRIOR_PHI} until seen to. */
    private static final double PRIOR_WEEKS = 4;

    private static final double PRIOR_PHI = 1.5;

    /** A request in half a week is taken to have been seen before: nothing is impossible. */
    private static final double PRIOR_COUNT = 0.5;

    @Override
    public String name() {
        return "short-history";
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("alpha", Double.toString(alpha));
        parameters.put("baseline", Integer.toString(baseline));
        return parameters;
    }

    @Override
    public int needs() {
        return LEAST;
    }

    @Override
    public Band judge(int[] counts, int week) {
        return expect(counts, week).of(counts[week]);
    }

    @Override
    public Expectation expect(int[] counts, int week) {
        double[] tamed = new double[week];
        int from = Math.max(0, week - MEMORY * baseline);
        for (int t = from; t < week; t++) {
            tamed[t] =
                    t < from + LEAST
                            ? counts[t]
                            : Math.min(counts[t], ordinary(tamed, from, t).upper(alpha));
        }
        Tail tail = ordinary(tamed, from, week);
        long upper = tail.upper(alpha);
        return count ->
                new Band(tail.mean(), upper, count, count > upper, tail.phi(), tail.atLeast(count));
    }

    /** What the weeks before one let expect of it: their mean, and what it is not sure of. */
    private Tail ordinary(double[] before, int first, int week) {
        int from = Math.max(first, week - baseline);
        int n = week - from;
        double sum = PRIOR_COUNT;
        for (int t = from; t < week; t++) {
            sum += before[t];
        }
        double mean = sum / n;
        double squares = 0;
        for (int t = from; t < week; t++) {
            squares += (before[t] - mean) * (before[t] - mean);
        }
        double scatter = squares / mean;
        double phi = (scatter + PRIOR_WEEKS * PRIOR_PHI) / (n - 1 + PRIOR_WEEKS);
        return new Tail(mean, Math.max(1, phi) * (1 + 1.0 / n));
    }
}
