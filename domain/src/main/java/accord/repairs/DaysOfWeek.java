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

    /**
     * What the year had.
     *
     * @param on what ordinary weeks had on each of their days, as many as there were weeks
     * @param around what holidays had and the days after them
     */
    private record Had(double[] on, double around) {
        static final Had NOTHING = new Had(new double[LENGTH], 0);
    }

    private final Map<Level, Had> had;
    private final double[] off;
    private final double[] around;
    private final double weeks;
    private final double[] shares;
    private final double lost;

    /**
     * @param off how many holidays there were on each day of the week
     * @param around how many days from holidays on
     */
    private DaysOfWeek(Map<Level, Had> had, double[] off, double[] around, double weeks) {
        this.had = had;
        this.off = off;
        this.around = around;
        this.weeks = weeks;
        Had all = had.getOrDefault(Level.EVERYTHING, Had.NOTHING);
        double[] alike = new double[LENGTH];
        Arrays.fill(alike, 1.0 / LENGTH);
        this.shares = drawn(all.on, alike, ALIKE);
        this.lost = lost(all, shares, LOST);
    }

    /** Of the year before a week of a feed, or as much of it as was heard. */
    static DaysOfWeek before(int week, Counts counts, Holidays holidays) {
        int begin = Math.clamp(week - YEAR, Math.min(week, counts.firstWholeWeek()), week);
        int from = LENGTH * begin;
        Day[] days = new Day[LENGTH * week - from];
        LocalDate first = Week.of(counts.firstDay()).plusDays(from);
        double[] off = new double[LENGTH];
        double[] around = new double[LENGTH];
        double[] ordinary = new double[LENGTH];
        int since = SHOWN;
        for (int day = 0; day < days.length; day++) {
            boolean holiday = holidays.has(first.plusDays(day));
            since = holiday ? 0 : since + 1;
            int on = day % LENGTH;
            if (counts.histories().gaps().has(begin + day / LENGTH)) {
                days[day] = Day.SILENT;
            } else if (since < SHOWN) {
                days[day] = Day.AROUND_A_HOLIDAY;
                off[on] += holiday ? 1 : 0;
                around[on]++;
            } else {
                days[day] = Day.ORDINARY;
                ordinary[on]++;
            }
        }
        double weeks = (double) days.length / LENGTH;
        Map<Level, Had> had = new HashMap<>();
        counts.everyLevel(from, days)
                .forEach((level, its) -> {
                    double[] on = new double[LENGTH];
                    Arrays.setAll(on, day -> its[day] * weeks / Math.max(1, ordinary[day]));
                    had.put(level, new Had(on, its[LENGTH]));
                });
        return new DaysOfWeek(had, off, around, weeks);
    }

    /** What a day may tell of. */
    enum Day {
        SILENT,
        ORDINARY,
        AROUND_A_HOLIDAY
    }

    /**
     * What a holiday on each day of the week takes of a level's ordinary week, as a share of it.
     */
    List<Double> lost(Level level) {
        Had its = had.getOrDefault(level, Had.NOTHING);
        double[] own = drawn(its.on, shares, AS_THE_CONTRACT);
        double seen = lost(its, own, lost);
        return Arrays.stream(own)
                .mapToObj(share -> seen * Math.clamp(share - own[SUNDAY], 0, MOST))
                .toList();
    }

    /** Sums as shares, drawn to what is known of them as if so many requests had said it. */
    private static double[] drawn(double[] sums, double[] known, double weight) {
        double total = weight + Arrays.stream(sums).sum();
        double[] shares = new double[LENGTH];
        Arrays.setAll(shares, day -> (weight * known[day] + sums[day]) / total);
        return shares;
    }

    /** How much of what holidays should have taken was lost, 0 to 1. */
    private double lost(Had its, double[] spread, double known) {
        double aWeek = weeks == 0 ? 0 : Arrays.stream(its.on).sum() / weeks;
        double should = 0;
        double usual = 0;
        for (int day = 0; day < LENGTH; day++) {
            should += off[day] * aWeek * Math.max(0, spread[day] - spread[SUNDAY]);
            usual += around[day] * aWeek * spread[day];
        }
        double seen = AS_KNOWN * known + usual - its.around;
        return Math.clamp(seen / (AS_KNOWN + should), 0, 1);
    }
}
