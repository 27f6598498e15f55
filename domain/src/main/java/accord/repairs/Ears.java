package accord.repairs;

import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The three rules of the Early Aberration Reporting System, which need few weeks: the count against
 * mean and standard deviation of seven weeks just before it (C1), of seven weeks with two left out
 * between (C2), and C2 added up over three weeks (C3).
 *
 * @param rule which of the three
 * @param alpha the share of ordinary weeks that may alarm were the counts normal, in (0, 0.5)
 */
public record Ears(Rule rule, double alpha) implements Detector {
    private static final int BASELINE = 7;

    /** The three rules. */
    public enum Rule {
        C1,
        C2,
        C3
    }

    @Override
    public String name() {
        return switch (rule) {
            case C1 -> "ears-c1";
            case C2 -> "ears-c2";
            case C3 -> "ears-c3";
        };
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("alpha", Double.toString(alpha));
        parameters.put("baseline", Integer.toString(BASELINE));
        return parameters;
    }

    @Override
    public int needs() {
        return switch (rule) {
            case C1 -> BASELINE;
            case C2 -> BASELINE + 2;
            case C3 -> BASELINE + 4;
        };
    }

    @Override
    public Detector times(double sensitivity) {
        return new Ears(rule, alpha * sensitivity);
    }

    @Override
    public Band judge(int[] counts, int week) {
        double z = new NormalDistribution().inverseCumulativeProbability(1 - alpha);
        Baseline before = baseline(counts, week);
        double upper =
                switch (rule) {
                    case C1, C2 -> before.mean() + z * before.deviation();
                    case C3 ->
                            Math.max(
                                    0,
                                    counts[week] + before.deviation() * (z - lately(counts, week)));
                };
        boolean alarm = counts[week] > upper;
        return new Band(before.mean(), upper, counts[week], alarm, Double.NaN, Double.NaN);
    }

    /** How far the two weeks before this one stood out; not a number where a week is 0/0. */
    private double lately(int[] counts, int week) {
        double sum = 0;
        for (int t = week - 2; t < week; t++) {
            Baseline before = baseline(counts, t);
            sum += Math.max(0, (counts[t] - before.mean()) / before.deviation() - 1);
        }
        return sum;
    }

    private Baseline baseline(int[] counts, int week) {
        int to = rule == Rule.C1 ? week : week - 2;
        double sum = 0;
        for (int t = to - BASELINE; t < to; t++) {
            sum += counts[t];
        }
        double mean = sum / BASELINE;
        double squares = 0;
        for (int t = to - BASELINE; t < to; t++) {
            squares += (counts[t] - mean) * (counts[t] - mean);
        }
        return new Baseline(mean, Math.sqrt(squares / (BASELINE - 1)));
    }

    private record Baseline(double mean, double deviation) {}
}
