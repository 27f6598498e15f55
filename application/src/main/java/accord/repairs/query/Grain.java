package accord.repairs.query;

import accord.repairs.Week;
import java.time.LocalDate;
import java.util.Locale;

/** How finely one looks at time. */
public enum Grain {
    DAY,
    WEEK,
    MONTH;

    /** Its name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of what a day lies in. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> Week.of(day);
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    /** The first day of what comes after. */
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }
}
