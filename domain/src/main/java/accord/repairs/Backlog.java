package accord.repairs;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A backlog keyed in at once: many requests of one trade within minutes, all over the place. It is
 * work, but no demand of that day.
 *
 * @param from the clock's time at which it began, to ten minutes
 * @param to likewise when it was over
 */
public record Backlog(String trade, LocalDate day, LocalTime from, LocalTime to, int count) {

    /** Whether a request of a trade was keyed in with it. */
    boolean holds(String itsTrade, LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        boolean before = time.isBefore(to) || to.equals(LocalTime.MIDNIGHT);
        return trade.equals(itsTrade)
                && day.equals(at.toLocalDate())
                && !time.isBefore(from)
                && before;
    }
}
