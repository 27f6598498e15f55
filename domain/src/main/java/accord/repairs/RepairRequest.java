package accord.repairs;

import accord.text.InvalidInput;
import accord.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request for a repair, as another system tells of it. It is that system's fact: the same
 * source and reference is the same request, told again.
 *
 * @param source the system it comes from, a single line
 * @param reference its number there, a single line
 * @param reportedAt when somebody asked for the repair; all times to the millisecond
 * @param priority as the source words it, empty where it says nothing
 * @param status likewise
 * @param dueAt by when it should be done
 * @param completedAt when it was done, not before it was reported
 * @param dated whether the source said when; otherwise it is when the request came in
 * @param others what else the source says, by its own names: kept, and not understood
 */
public record RepairRequest(
        String source,
        String reference,
        Instant reportedAt,
        Kind kind,
        String priority,
        String status,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        boolean dated,
        Map<String, String> others) {

    /** No feed that we know of is older; an earlier date is a slip. */
    public static final Instant EARLIEST =
            LocalDate.of(1990, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    /** No due date lies further ahead; a later one is a slip. */
    private static final Instant LATEST =
            LocalDate.of(2200, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    public RepairRequest {
        source = Text.line("source", source);
        reference = Text.line("reference", reference);
        priority = priority.isBlank() ? "" : Text.line("priority", priority);
        status = status.isBlank() ? "" : Text.line("status", status);
        reportedAt = reportedAt.truncatedTo(ChronoUnit.MILLIS);
        dueAt = dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.MILLIS);
        completedAt = completedAt == null ? null : completedAt.truncatedTo(ChronoUnit.MILLIS);
        within("reportedAt", reportedAt);
        within("dueAt", dueAt);
        within("completedAt", completedAt);
        if (completedAt != null && completedAt.isBefore(reportedAt)) {
            throw new InvalidInput("completedAt", "must not be before it was reported");
        }
        others = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    private static void within(String field, @Nullable Instant at) {
        if (at != null && at.isBefore(EARLIEST)) {
            throw new InvalidInput(field, "must not be before 1990, is " + day(at));
        }
        if (at != null && !at.isBefore(LATEST)) {
            throw new InvalidInput(field, "must be before the year 2200");
        }
    }

    /** Whether it says nothing that is not known of the same request already. */
    public boolean repeats(RepairRequest known) {
        return dated ? equals(known) : withoutTime().equals(known.withoutTime());
    }

    private List<Object> withoutTime() {
        return List.of(kind, priority, status, String.valueOf(dueAt), others);
    }

    /**
     * Refuses what a feed cannot know yet.
     *
     * @param now the feed's present: nothing can be reported or completed after it
     */
    public void knownBy(Instant now) {
        notAfter("reportedAt", reportedAt, now);
        notAfter("completedAt", completedAt, now);
    }

    private static void notAfter(String field, @Nullable Instant at, Instant now) {
        if (at != null && at.isAfter(now)) {
            throw new InvalidInput(field, "must not be in the future, is " + day(at));
        }
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
