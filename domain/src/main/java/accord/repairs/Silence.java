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

    /** How many weeks were heard of between two, by their Mondays. */
    long heard(LocalDate after, LocalDate before) {
        LocalDate first = after.plusWeeks(1);
        return first.isBefore(before)
                ? first.datesUntil(before, Period.ofWeeks(1))
                        .filter(week -> !mondays.contains(week))
                        .count()
                : 0;
    }
}
