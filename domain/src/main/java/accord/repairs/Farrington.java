package accord.repairs;

import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Farrington's regression on the same season of earlier years, in the style of 1996 ({@link
 * #original}) and as Noufaily and others improved it in 2013 ({@link #improved}).
 *
 * @param kind which of the two
 * @param years how many earlier years it looks at, 3 to 5 in practice
 * @param alpha the share of ordinary weeks that may alarm, in (0, 0.5)
 */
public record Farrington(Kind kind, int years, double alpha) implements Detector {

    /** The two forms. */
    public enum Kind {
        /** All weeks but the last half year, ten seasons, a negative binomial threshold. */
        IMPROVED,
        /** The same seven weeks of earlier years, a threshold from the 2/3 power. */
        ORIGINAL
    }

    public static Farrington improved(int years, double alpha) {
        return new Farrington(Kind.IMPROVED, years, alpha);
    }

    public static Farrington original(int years, double alpha) {
        return new Farrington(Kind.ORIGINAL, years, alpha);
    }

    @Override
    public String name() {
        return kind == Kind.IMPROVED ? "farrington" : "farrington-original";
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("alpha", Double.toString(alpha));
        parameters.put("years", Integer.toString(years));
        parameters.put("halfWindow", Integer.toString(Baseline.HALF));
        parameters.put("weeksLeftOut", Integer.toString(leftOut()));
        parameters.put("seasons", Integer.toString(seasons()));
        parameters.put("outstanding", Double.toString(outstanding()));
        parameters.put("trendIfBelow", Double.toString(trendIfBelow()));
        return parameters;
    }

    private int leftOut() {
        return kind == Kind.IMPROVED ? 26 : Baseline.HALF;
    }

    private int seasons() {
        return kind == Kind.IMPROVED ? 10 : 1;
    }

    private double outstanding() {
        return kind == Kind.IMPROVED ? 2.58 : 1;
    }

    private double trendIfBelow() {
        return kind == Kind.IMPROVED ? 1 : 0.05;
    }

    @Override
    public int needs() {
        return years * Baseline.YEAR + Baseline.HALF;
    }

    @Override
    public Detector times(double sensitivity) {
        return new Farrington(kind, years, alpha * sensitivity);
    }

    @Override
    public Band judge(int[] counts, int week) {
        Baseline baseline =
                kind == Kind.IMPROVED
                        ? Baseline.allWeeks(years, leftOut())
                        : Baseline.sameWeeks(years);
        Beginning beginning = Beginning.of(baseline, baseline.counts(counts, week));
        Fit fit = Fit.of(beginning, outstanding(), years >= 3);
        if (years >= 3 && !trendStays(fit)) {
            fit = Fit.of(beginning, outstanding(), false);
        }
        return switch (kind) {
            case IMPROVED -> negativeBinomial(fit, counts[week]);
            case ORIGINAL -> twoThirdsPower(fit, counts[week]);
        };
    }

    private boolean trendStays(Fit fit) {
        return fit.expected() <= fit.begun().most()
                && (trendIfBelow() >= 1 || trendP(fit) < trendIfBelow());
    }

    private static double trendP(Fit fit) {
        return 2 * new TDistribution(fit.freedom()).cumulativeProbability(-Math.abs(fit.trendT()));
    }

    private Band negativeBinomial(Fit fit, int count) {
        double expected = fit.expected();
        double phi = fit.phi();
        Tail tail = new Tail(expected, phi);
        long upper = tail.upper(alpha);
        boolean alarm = count > upper && count > 0;
        return new Band(expected, upper, count, alarm, phi, tail.atLeast(count));
    }

    private Band twoThirdsPower(Fit fit, int count) {
        double expected = fit.expected();
        double phi = fit.phi();
        double tau = phi + expected * fit.priorScatter() * fit.leverage();
        double z = new NormalDistribution().inverseCumulativeProbability(1 - alpha);
        double deviation = Math.sqrt(4.0 / 9 * Math.cbrt(expected) * tau);
        double upper = Math.pow(Math.pow(expected, 2.0 / 3) + z * deviation, 1.5);
        return new Band(expected, upper, count, count > upper, phi, Double.NaN);
    }
}
