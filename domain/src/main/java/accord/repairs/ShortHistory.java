package accord.repairs;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * For a series with little history: the count against the weeks just before it, as EARS does, but
 * with the tail of a count and not of a normal distribution, so that small numbers do not cry wolf.
 * Weeks that stood out themselves, at its usual alpha, are cut down to what was ordinary then, lest
 * the first week of a surge hide the second. Where there is last year, its rise at the same time is
 * expected again; where there is none, that which others have at this time of year. A week with
 * holidays has as much less as they usually take.
 *
 * @param alpha the share of ordinary weeks that may alarm, in (0, 0.5)
 * @param baseline how many weeks it looks back at most, 4 to 52
 * @param usual what others' weeks have, compared with each other
 * @param holidays what its own have left by holidays
 */
public record ShortHistory(double alpha, int baseline, Usual usual, Usual holidays)
        implements Detector {
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

    /** At least so strongly scatters what has stood out lately: it has shown that it can. */
    private static final double BURST_PHI = 2.5;

    private static final int YEAR = 52;

    /** A smaller rise at this time a year ago may have been chance. */
    private static final double LEAST_RISE = 1.5;

    /** A request in half a week is taken to have been seen before: nothing is impossible. */
    private static final double PRIOR_COUNT = 0.5;

    /** By such a share may a series rise otherwise than others do: one standard deviation. */
    private static final double UNLIKE_OTHERS = 0.25;

    public ShortHistory(double alpha, int baseline) {
        this(alpha, baseline, Usual.ALIKE, Usual.ALIKE);
    }

    @Override
    public String name() {
        return "short-history";
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("alpha", Double.toString(alpha));
        parameters.put("baseline", Integer.toString(baseline));
        parameters.put("leastRise", Double.toString(LEAST_RISE));
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
        double[] left = holidays.weeks(from, week);
        boolean burst = false;
        for (int t = from; t < week; t++) {
            double most =
                    t < from + LEAST ? counts[t] : ordinary(tamed, left, from, t).upper(ALPHA);
            tamed[t] = Math.min(counts[t], most);
            burst |= counts[t] > most;
        }
        Tail lately = ordinary(tamed, left, from, week);
        double phi = burst ? Math.max(lately.phi(), BURST_PHI) : lately.phi();
        Tail tail = asLastYear(new Tail(lately.mean(), phi), counts, week);
        return new Judge(tail, alpha);
    }

    private record Judge(Tail tail, double alpha) implements Expectation {

        @Override
        public Expectation ofSevenDays(int before, double share) {
            return new Judge(new Tail(share * tail.mean(), tail.phi()), alpha);
        }

        @Override
        public Band of(int count, double sensitivity) {
            long upper = tail.upper(alpha * sensitivity);
            return band(count, upper, count > upper);
        }

        @Override
        public Band glance(int count, double sensitivity) {
            boolean alarm = tail.atMost(count - 1L) >= 1 - alpha * sensitivity;
            return band(count, Double.NaN, alarm);
        }

        private Band band(int count, double upper, boolean alarm) {
            return new Band(tail.mean(), upper, count, alarm, tail.phi(), tail.atLeast(count));
        }
    }

    @Override
    public Detector times(double sensitivity) {
        return new ShortHistory(alpha * sensitivity, baseline, usual, holidays);
    }

    @Override
    public boolean asksOthers(int week) {
        return week - YEAR - 1 < baseline;
    }

    @Override
    public Detector like(Usual others) {
        return new ShortHistory(alpha, baseline, others, holidays);
    }

    @Override
    public boolean asksHolidays(int week) {
        return true;
    }

    @Override
    public Detector around(Usual weeks) {
        return new ShortHistory(alpha, baseline, usual, weeks);
    }

    /** A series that rose at this time a year ago may rise as much again. */
    private Tail asLastYear(Tail lately, int[] counts, int week) {
        if (asksOthers(week)) {
            return lately;
        }
        int before = week - YEAR - 1;
        int from = before - baseline;
        double[] left = holidays.weeks(from, before + 2);
        double usually = PRIOR_COUNT;
        for (int t = from; t < before; t++) {
            usually += counts[t] / left[t - from];
        }
        double then = 0;
        for (int t = before; t < before + 3; t++) {
            then += counts[t] / left[t - from];
        }
        double rise = then / 3 * baseline / usually;
        if (rise < LEAST_RISE) {
            return lately;
        }
        double mean = lately.mean() * rise;
        return new Tail(mean, lately.phi() * (1 + mean / then));
    }

    /**
     * What the weeks before one let expect of it: their mean, and what it is not sure of.
     *
     * @param left what holidays leave of the weeks from the first on
     */
    private Tail ordinary(double[] before, double[] left, int first, int week) {
        int from = Math.max(first, week - baseline);
        int n = week - from;
        boolean rises = rises(from, week);
        double[] its = Arrays.copyOfRange(left, from - first, week - first + 1);
        double[] usually = usually(its, from, week, rises);
        double sum = PRIOR_COUNT;
        double weeks = 0;
        for (int t = from; t < week; t++) {
            sum += before[t];
            weeks += usually[t - from];
        }
        double mean = sum / weeks;
        double squares = 0;
        for (int t = from; t < week; t++) {
            double off = before[t] - mean * usually[t - from];
            squares += off * off / usually[t - from];
        }
        double scatter = squares / mean;
        double phi = (scatter + PRIOR_WEEKS * PRIOR_PHI) / (n - 1 + PRIOR_WEEKS);
        double others = rises ? UNLIKE_OTHERS * UNLIKE_OTHERS * mean : 0;
        return new Tail(mean, Math.max(1, phi) * (1 + 1.0 / n) + others);
    }

    /** What each week before one usually has of what it has: by holidays, and as others rise. */
    private double[] usually(double[] left, int from, int week, boolean rises) {
        if (rises) {
            double[] course = usual.weeks(from, week);
            Arrays.setAll(left, i -> left[i] * course[i]);
        }
        double now = left[week - from];
        return Arrays.stream(left).map(its -> its / now).toArray();
    }

    /** Whether others have so much more in a week than in those before it that it is no chance. */
    private boolean rises(int from, int week) {
        if (usual == Usual.ALIKE || !asksOthers(week)) {
            return false;
        }
        double[] course = usual.weeks(from, week);
        double before = Arrays.stream(course, 0, week - from).sum();
        return course[week - from] * (week - from) >= LEAST_RISE * before;
    }
}
