package accord.repairs;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

/**
 * The weeks in which a feed was silent. Nobody knows what they would have had: they are no quiet
 * weeks of a surge.
 *
 * @param mondays of these weeks
 */
public record Silence(Set<LocalDate> mondays) {
    public static final Silence NONE = new Silence(Set.of());

    public Silence {
        mondays = Set.copyOf(mondays);
    }

    /** How many weeks were heard of after a Sunday and before a Monday. */
    long heard(LocalDate sunday, LocalDate monday) {
        LocalDate first = sunday.plusDays(1);
        return first.isBefore(monday)
                ? first.datesUntil(monday, Period.ofWeeks(1))
                        .filter(week -> !mondays.contains(week))
                        .count()
                : 0;
    }
}
