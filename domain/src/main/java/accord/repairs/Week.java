package accord.repairs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Weeks as they are counted: from Monday to Sunday, in ten-minute moments. */
public final class Week {
    private static final int MINUTES = 10;
    private static final int MOMENTS_A_DAY = 24 * 60 / MINUTES;

    private Week() {}

    /** The Monday of a day's week. */
    public static LocalDate of(LocalDate day) {
        return day.with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Whole weeks from one Monday to another. */
    static int between(LocalDate monday, LocalDate later) {
        return Math.toIntExact(ChronoUnit.WEEKS.between(monday, later));
    }

    /** The ten minutes of the week in which something happened, 0 to 1,007, by the clock. */
    public static int moment(ZonedDateTime at) {
        int day = at.getDayOfWeek().getValue() - 1;
        return day * MOMENTS_A_DAY + (at.getHour() * 60 + at.getMinute()) / MINUTES;
    }

    /** The day of the week of a moment, 0 for Monday. */
    static int day(int moment) {
        return moment / MOMENTS_A_DAY;
    }

    /** The minute of the day at which a moment begins. */
    static int minute(int moment) {
        return moment % MOMENTS_A_DAY * MINUTES;
    }
}
