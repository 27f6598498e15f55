package accord.repairs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Seven days in a row that are looked at together: a week, or the seven until another of its days,
 * which see what began in the middle of the week before as early as can be.
 *
 * @param week of the feed in which they end
 * @param end on which of its days they end, 0 for Monday; with 6 they are that week
 */
record SevenDays(int week, int end) {
    /** They reach into the week before that, and the seven days before them into one more. */
    private static final int WEEKS = 3;

    private static final int LENGTH = 7;
    private static final int SUNDAY = LENGTH - 1;

    static SevenDays week(int week) {
        return new SevenDays(week, SUNDAY);
    }

    /**
     * Those that end in a week and are none, earliest first.
     *
     * @param last the last day of the feed, counted from the Monday of its first week
     */
    static List<SevenDays> within(int week, int last) {
        return IntStream.range(0, Math.min(SUNDAY, last - LENGTH * week + 1))
                .mapToObj(day -> new SevenDays(week, day))
                .toList();
    }

    boolean isWeek() {
        return end == SUNDAY;
    }

    /**
     * How much of the sensitivity is theirs. The fewer of their days are new, the less they tell
     * that the week before did not: with each day short of Sunday, half as many may alarm.
     */
    double sensitivity() {
        return Math.scalb(1.0, end - SUNDAY);
    }

    /** Their first day, counted from the Monday of the feed's first week. */
    int first() {
        return LENGTH * (week - 1) + end + 1;
    }

    /** The first day after them. */
    int next() {
        return first() + LENGTH;
    }

    /** Their first day. */
    LocalDate from(LocalDate feedBegan) {
        return feedBegan.plusDays(first());
    }

    /** Their last day. */
    LocalDate to(LocalDate feedBegan) {
        return feedBegan.plusDays(first() + SUNDAY);
    }

    /** The first of the days that tell of seven which end in a week, and of the seven before. */
    static int told(int week) {
        return LENGTH * (week + 1 - WEEKS);
    }

    /** The first day after them. */
    static int after(int week) {
        return LENGTH * (week + 1);
    }

    /**
     * How many requests they had.
     *
     * @param days by day from {@link #told} to before {@link #after}
     */
    int count(int[] days) {
        return sum(days, end + 1 + LENGTH);
    }

    /**
     * Whether they have so many more than their week should have that it is worth a look: by more
     * than a standard deviation of chance alone.
     */
    static boolean isMore(int count, Expectation ofWeek) {
        double mean = ofWeek.glance(0, 1).expected();
        return count > mean + Math.sqrt(mean);
    }

    /** The most that seven of some days had, one after another. */
    static int most(int[] daily) {
        int most = 0;
        for (int day = 0; day + LENGTH <= daily.length; day++) {
            most = Math.max(most, sum(daily, day));
        }
        return most;
    }

    /**
     * How many each seven days had that ended on the same day, since a week.
     *
     * @param daily by day from the first of them
     */
    static int[] summed(int[] daily) {
        int[] sums = new int[daily.length / LENGTH];
        Arrays.setAll(sums, i -> sum(daily, LENGTH * i));
        return sums;
    }

    /** How many the seven days before them had. */
    int before(int[] days) {
        return sum(days, end + 1);
    }

    private static int sum(int[] days, int from) {
        int sum = 0;
        for (int day = from; day < from + LENGTH; day++) {
            sum += days[day];
        }
        return sum;
    }
}
