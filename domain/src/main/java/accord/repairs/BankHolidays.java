package accord.repairs;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The bank holidays of England and Wales, by the rules in force since 1978. */
final class BankHolidays {
    /** Proclaimed for one year only. */
    private static final Set<LocalDate> ONCE =
            Set.of(
                    LocalDate.of(1999, 12, 31),
                    LocalDate.of(2002, 6, 3),
                    LocalDate.of(2011, 4, 29),
                    LocalDate.of(2012, 6, 5),
                    LocalDate.of(2022, 6, 3),
                    LocalDate.of(2022, 9, 19),
                    LocalDate.of(2023, 5, 8));

    /** Moved for one year only. */
    private static final Map<LocalDate, LocalDate> MOVED =
            Map.of(
                    LocalDate.of(1995, 5, 1), LocalDate.of(1995, 5, 8),
                    LocalDate.of(2002, 5, 27), LocalDate.of(2002, 6, 4),
                    LocalDate.of(2012, 5, 28), LocalDate.of(2012, 6, 4),
                    LocalDate.of(2020, 5, 4), LocalDate.of(2020, 5, 8),
                    LocalDate.of(2022, 5, 30), LocalDate.of(2022, 6, 2));

    private BankHolidays() {}

    static Set<LocalDate> of(int year) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate easter = easter(year);
        add(days, substitute(LocalDate.of(year, 1, 1)));
        add(days, easter.minusDays(2));
        add(days, easter.plusDays(1));
        add(days, LocalDate.of(year, 5, 1).with(firstInMonth(MONDAY)));
        add(days, LocalDate.of(year, 5, 1).with(lastInMonth(MONDAY)));
        add(days, LocalDate.of(year, 8, 1).with(lastInMonth(MONDAY)));
        LocalDate christmas = LocalDate.of(year, 12, 25);
        DayOfWeek on = christmas.getDayOfWeek();
        add(days, on == SATURDAY || on == SUNDAY ? christmas.plusDays(2) : christmas);
        add(days, on == FRIDAY || on == SATURDAY ? christmas.plusDays(3) : christmas.plusDays(1));
        ONCE.stream().filter(day -> day.getYear() == year).forEach(days::add);
        return days;
    }

    private static void add(Set<LocalDate> days, LocalDate day) {
        days.add(MOVED.getOrDefault(day, day));
    }

    /** The Monday after, for a day at a weekend. */
    private static LocalDate substitute(LocalDate day) {
        int after = day.getDayOfWeek().getValue() - FRIDAY.getValue();
        return after > 0 ? day.plusDays(3 - after) : day;
    }

    /** By the anonymous Gregorian computus. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int days = h + l - 7 * m + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
