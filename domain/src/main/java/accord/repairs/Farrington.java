package accord.repairs;

import java.util.Arrays;
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
    private static final int YEAR = 52;
    private static final int HALF = 3;
    private static final int BLOCK = 5;

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
        parameters.put("halfWindow", Integer.toString(HALF));
        parameters.put("weeksLeftOut", Integer.toString(leftOut()));
        parameters.put("seasons", Integer.toString(seasons()));
        parameters.put("outstanding", Double.toString(outstanding()));
        parameters.put("trendIfBelow", Double.toString(trendIfBelow()));
        return parameters;
    }

    private int leftOut() {
        return kind == Kind.IMPROVED ? 26 : HALF;
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
        return years * YEAR + HALF;
    }

    @Override
    public Detector times(double sensitivity) {
        return new Farrington(kind, years, alpha * sensitivity);
    }

    @Override
    public Band judge(int[] counts, int week) {
        int[] weeks = baseline(week);
        double[] y = Arrays.stream(weeks).mapToDouble(w -> counts[w]).toArray();
        LogLinear.Fit fit = fit(weeks, y, week, years >= 3);
        if (years >= 3 && !trendStays(fit, y, week)) {
            fit = fit(weeks, y, week, false);
        }
        return switch (kind) {
            case IMPROVED -> negativeBinomial(fit, counts[week], week);
            case ORIGINAL -> twoThirdsPower(fit, counts[week], week);
        };
    }

    /** The last season is the one of the week in question and of its neighbours in other years. */
    private int season(int week, int judged) {
        int after = Math.floorMod(week - judged, YEAR);
        if (seasons() == 1 || after <= HALF || after >= YEAR - HALF) {
            return seasons() - 1;
        }
        return (after - HALF - 1) / BLOCK;
    }

    private int[] baseline(int week) {
        int first = week - needs();
        int last = week - leftOut() - 1;
        return java.util.stream.IntStream.rangeClosed(first, last)
                .filter(w -> kind == Kind.IMPROVED || inWindow(w, week))
                .toArray();
    }

    private static boolean inWindow(int week, int judged) {
        int after = Math.floorMod(week - judged, YEAR);
        return week <= judged - YEAR + HALF && (after <= HALF || after >= YEAR - HALF);
    }

    private LogLinear.Fit fit(int[] weeks, double[] y, int judged, boolean trend) {
        double[] when = Arrays.stream(weeks).mapToDouble(w -> w).toArray();
        int[] levels = Arrays.stream(weeks).map(w -> season(w, judged)).toArray();
        LogLinear model = new LogLinear(y, when, levels, seasons(), trend);
        double[] equal = new double[y.length];
        Arrays.fill(equal, 1);
        return model.fit(model.fit(equal).reweighted(outstanding()));
    }

    private boolean trendStays(LogLinear.Fit fit, double[] y, int week) {
        double t = Math.abs(fit.trendT());
        double p = 2 * new TDistribution(fit.freedom()).cumulativeProbability(-t);
        double most = Arrays.stream(y).max().orElse(0);
        return p < trendIfBelow() && fit.expected(week, seasons() - 1) <= most;
    }

    private Band negativeBinomial(LogLinear.Fit fit, int count, int week) {
        double expected = fit.expected(week, seasons() - 1);
        Tail tail = new Tail(expected, fit.phi());
        long upper = tail.upper(alpha);
        boolean alarm = count > upper && count > 0;
        return new Band(expected, upper, count, alarm, fit.phi(), tail.atLeast(count));
    }

    private Band twoThirdsPower(LogLinear.Fit fit, int count, int week) {
        double expected = fit.expected(week, 0);
        double phi = fit.phi();
        double tau = phi + expected * fit.priorScatter() * fit.leverage(week, 0);
        double z = new NormalDistribution().inverseCumulativeProbability(1 - alpha);
        double deviation = Math.sqrt(4.0 / 9 * Math.cbrt(expected) * tau);
        double upper = Math.pow(Math.pow(expected, 2.0 / 3) + z * deviation, 1.5);
        return new Band(expected, upper, count, count > upper, phi, Double.NaN);
    }
}
