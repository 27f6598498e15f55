package accord.repairs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What came in, what was done and what is left of some requests, over the seven days up to the
 * feed's last.
 *
 * @param intake reported in those seven days
 * @param before reported in the seven days before them
 * @param output completed in those seven days
 * @param open neither completed nor done by its status
 * @param oldest when the oldest of those was reported; null where none is open
 * @param hazards how many of the open ones name a hazard
 */
public record Turnover(
        int intake, int before, int output, int open, @Nullable LocalDate oldest, int hazards) {
    private static final int WEEK = 7;

    public static Turnover of(Collection<RepairRequest> requests, LocalDate lastDay, ZoneId zone) {
        int intake = 0;
        int before = 0;
        int output = 0;
        int open = 0;
        int hazards = 0;
        @Nullable LocalDate oldest = null;
        for (RepairRequest request : requests) {
            LocalDate reported = LocalDate.ofInstant(request.reportedAt(), zone);
            intake += within(reported, lastDay);
            before += within(reported, lastDay.minusDays(WEEK));
            Instant completed = request.completedAt();
            if (completed != null) {
                output += within(LocalDate.ofInstant(completed, zone), lastDay);
            } else if (!request.isDone()) {
                open++;
                hazards += request.hazard().isEmpty() ? 0 : 1;
                oldest = oldest == null || reported.isBefore(oldest) ? reported : oldest;
            }
        }
        return new Turnover(intake, before, output, open, oldest, hazards);
    }

    private static int within(LocalDate day, LocalDate last) {
        return day.isAfter(last.minusDays(WEEK)) && !day.isAfter(last) ? 1 : 0;
    }
}
