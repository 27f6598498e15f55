package accord.repairs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How requests spread over the days of the week in the year before one, and with that what a
 * holiday takes: people call as on a Sunday, and not the more often in the days after it, as far as
 * the holidays of that year have shown. Where a level has as many on Sundays as on other days, it
 * loses nothing.
 */
final class DaysOfWeek {
    private static final int LENGTH = 7;
    private static final int SUNDAY = 6;
    private static final int YEAR = 52;

    /** So many days from a holiday on show what it took, and what came later instead. */
    private static final int SHOWN = 5;

    /** By so many requests all days are taken to be alike until seen not to be. */
    private static final double ALIKE = 35;

    /** By so many the days of a level to be as those of the contract. */
    private static final double AS_THE_CONTRACT = 50;

    /** How much of what a holiday should take is taken to be lost until some have shown it. */
    private static final double LOST = 0.5;

    /**
     * What comes on one day of the week alone waits for another: no holiday takes more than this.
     */
    private static final double MOST = 0.25;

    /** By so many requests that holidays should have taken. */
    private static final double AS_KNOWN = 20;

    private static final double[] NONE = new double[LENGTH];

    /** What a day may tell of. */
    enum Day {
        SILENT,
        ORDINARY,
        HOLIDAY,
        AFTER_A_HOLIDAY
    }

    private final Map<Level, double[]> sums;
    private final double[] shares;
    private final double lost;

    /**
     * @param sums what ordinary weeks had on each of their days, as many as there were weeks
     * @param shares how the contract's spread
     * @param lost how much of what holidays should have taken was lost, 0 to 1
     */
    private DaysOfWeek(Map<Level, double[]> sums, double[] shares, double lost) {
        this.sums = sums;
        this.shares = shares;
        this.lost = lost;
    }

    /** Of the year before a week of a feed, or as much of it as was heard since it began. */
    static DaysOfWeek before(int week, Counts counts, Holidays holidays) {
        int begin = Math.clamp(week - YEAR, Math.min(week, counts.firstWholeWeek()), week);
        int from = LENGTH * begin;
        Day[] days = new Day[LENGTH * week - from];
        LocalDate first = Week.of(counts.firstDay()).plusDays(from);
        double[] ordinary = new double[LENGTH];
        int since = SHOWN;
        for (int day = 0; day < days.length; day++) {
            since = holidays.has(first.plusDays(day)) ? 0 : since + 1;
            days[day] =
                    counts.histories().gaps().has(begin + day / LENGTH)
                            ? Day.SILENT
                            : since == 0
                                    ? Day.HOLIDAY
                                    : since < SHOWN ? Day.AFTER_A_HOLIDAY : Day.ORDINARY;
            ordinary[day % LENGTH] += days[day] == Day.ORDINARY ? 1 : 0;
        }
        double weeks = (double) days.length / LENGTH;
        Map<Level, double[]> sums = new HashMap<>();
        counts.everyLevel(from, days)
                .forEach((level, its) -> {
                    double[] sum = new double[LENGTH];
                    Arrays.setAll(sum, day -> its[day] * weeks / Math.max(1, ordinary[day]));
                    sums.put(level, sum);
                });
        double[] all = sums.getOrDefault(Level.EVERYTHING, NONE);
        double[] alike = new double[LENGTH];
        Arrays.fill(alike, 1.0 / LENGTH);
        double[] shares = drawn(all, alike, ALIKE);
        double aWeek = weeks == 0 ? 0 : Arrays.stream(all).sum() / weeks;
        int[] daily = counts.daily(Level.EVERYTHING, from, from + days.length);
        return new DaysOfWeek(sums, shares, lost(days, daily, aWeek, shares));
    }

    /**
     * What a holiday on each day of the week takes of a level's ordinary week, as a share of it.
     */
    List<Double> lost(Level level) {
        double[] its = drawn(sums.getOrDefault(level, NONE), shares, AS_THE_CONTRACT);
        return Arrays.stream(its)
                .mapToObj(share -> lost * Math.clamp(share - its[SUNDAY], 0, MOST))
                .toList();
    }

    /** By what the holidays and the days after them should have had, and had. */
    private static double lost(Day[] days, int[] daily, double aWeek, double[] shares) {
        double should = AS_KNOWN;
        double missing = AS_KNOWN * LOST;
        for (int day = 0; day < days.length; day++) {
            double usual = aWeek * shares[day % LENGTH];
            if (days[day] == Day.HOLIDAY) {
                should += Math.max(0, usual - aWeek * shares[SUNDAY]);
            }
            if (days[day] == Day.HOLIDAY || days[day] == Day.AFTER_A_HOLIDAY) {
                missing += usual - daily[day];
            }
        }
        return Math.clamp(missing / should, 0, 1);
    }

    /** Sums as shares, drawn to what is known of them as if so many requests had said it. */
    private static double[] drawn(double[] sums, double[] known, double weight) {
        double total = weight + Arrays.stream(sums).sum();
        double[] shares = new double[LENGTH];
        Arrays.setAll(shares, day -> (weight * known[day] + sums[day]) / total);
        return shares;
    }
}
