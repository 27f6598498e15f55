package accord.repairs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How requests spread over the days of the week in the year before one, and with that what a
 * holiday takes: people call as on a Sunday, as far as the holidays of that year have shown. Where
 * a level has as many on Sundays as on other days, it loses nothing.
 */
final class DaysOfWeek {
    private static final int LENGTH = 7;
    private static final int SUNDAY = 6;
    private static final int YEAR = 52;

    /** By so many requests all days are taken to be alike until seen not to be. */
    private static final double ALIKE = 35;

    /** By so many the days of a level to be as those of the contract. */
    private static final double AS_THE_CONTRACT = 50;

    /** By so many that holidays should have taken to be as Sundays. */
    private static final double AS_SUNDAYS = 20;

    private static final double[] NONE = new double[LENGTH];

    private final Map<Level, double[]> sums;
    private final double[] shares;
    private final double seen;

    /**
     * @param sums what ordinary weeks had on each of their days, all together
     * @param shares how the contract's spread
     * @param seen how much of what holidays should have taken they have taken, 0 to 1
     */
    private DaysOfWeek(Map<Level, double[]> sums, double[] shares, double seen) {
        this.sums = sums;
        this.shares = shares;
        this.seen = seen;
    }

    /** Of the year before a week of a feed, or as much of it as there is. */
    static DaysOfWeek before(int week, Counts counts, Holidays holidays) {
        int from = LENGTH * Math.max(0, week - YEAR);
        int days = LENGTH * week - from;
        LocalDate first = Week.of(counts.firstDay()).plusDays(from);
        boolean[] off = new boolean[days];
        int[] ordinary = new int[LENGTH];
        for (int day = 0; day < days; day++) {
            off[day] = holidays.has(first.plusDays(day));
            ordinary[day % LENGTH] += off[day] ? 0 : 1;
        }
        Map<Level, double[]> sums = new HashMap<>();
        double weeks = (double) days / LENGTH;
        counts.everyLevel(from, off)
                .forEach((level, its) -> {
                    double[] sum = new double[LENGTH];
                    Arrays.setAll(sum, day -> its[day] * weeks / Math.max(1, ordinary[day]));
                    sums.put(level, sum);
                });
        double[] alike = new double[LENGTH];
        Arrays.fill(alike, 1.0 / LENGTH);
        double[] all = sums.getOrDefault(Level.EVERYTHING, NONE);
        double[] shares = drawn(all, alike, ALIKE);
        int[] daily = counts.daily(Level.EVERYTHING, from, from + days);
        return new DaysOfWeek(sums, shares, seen(daily, off, all, shares));
    }

    /**
     * What a holiday on each day of the week takes of a level's ordinary week, as a share of it.
     */
    List<Double> lost(Level level) {
        double[] its = drawn(sums.getOrDefault(level, NONE), shares, AS_THE_CONTRACT);
        return Arrays.stream(its)
                .mapToObj(share -> seen * Math.max(0, share - its[SUNDAY]))
                .toList();
    }

    /** Sums as shares, drawn to what is known of them as if so many requests had said it. */
    private static double[] drawn(double[] sums, double[] known, double weight) {
        double total = weight + Arrays.stream(sums).sum();
        double[] shares = new double[LENGTH];
        Arrays.setAll(shares, day -> (weight * known[day] + sums[day]) / total);
        return shares;
    }

    private static double seen(int[] daily, boolean[] off, double[] all, double[] shares) {
        double aWeek = Arrays.stream(all).sum() * LENGTH / Math.max(1, daily.length);
        double should = AS_SUNDAYS;
        double taken = AS_SUNDAYS;
        for (int day = 0; day < daily.length; day++) {
            if (off[day]) {
                double usual = aWeek * shares[day % LENGTH];
                should += Math.max(0, usual - aWeek * shares[SUNDAY]);
                taken += usual - daily[day];
            }
        }
        return Math.clamp(taken / should, 0, 1);
    }
}
