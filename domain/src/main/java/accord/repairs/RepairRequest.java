package accord.repairs;

import accord.text.InvalidInput;
import accord.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
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
 * @param words what else is known of it in words or numbers, a single line each
 * @param moments what else is known to have happened or to be planned; not completed before it was
 *     reported
 * @param dated whether the source said when; otherwise it is when the request came in
 * @param others what else the source says, by its own names: kept, and not understood
 */
public record RepairRequest(
        String source,
        String reference,
        Instant reportedAt,
        Kind kind,
        Map<Field, String> words,
        Map<Field, Instant> moments,
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
        reportedAt = within(Field.REPORTED_AT, reportedAt);
        words = lines(words);
        moments = dates(moments);
        Instant completedAt = moments.get(Field.COMPLETED_AT);
        if (completedAt != null && completedAt.isBefore(reportedAt)) {
            throw new InvalidInput("completedAt", "must not be before it was reported");
        }
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** One of which only the usual is known. */
    public RepairRequest(
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
        this(
                source,
                reference,
                reportedAt,
                kind,
                Map.of(Field.PRIORITY, priority, Field.STATUS, status),
                moments(dueAt, completedAt),
                dated,
                others);
    }

    private static Map<Field, Instant> moments(
            @Nullable Instant dueAt, @Nullable Instant completedAt) {
        Map<Field, Instant> moments = new EnumMap<>(Field.class);
        if (dueAt != null) {
            moments.put(Field.DUE_AT, dueAt);
        }
        if (completedAt != null) {
            moments.put(Field.COMPLETED_AT, completedAt);
        }
        return moments;
    }

    private static Map<Field, String> lines(Map<Field, String> given) {
        Map<Field, String> lines = new EnumMap<>(Field.class);
        given.forEach((field, text) -> {
            if (!text.isBlank()) {
                lines.put(field, Text.line(field.key(), text));
            }
        });
        return Collections.unmodifiableMap(lines);
    }

    private static Map<Field, Instant> dates(Map<Field, Instant> given) {
        Map<Field, Instant> dates = new EnumMap<>(Field.class);
        given.forEach((field, at) -> dates.put(field, within(field, at)));
        return Collections.unmodifiableMap(dates);
    }

    private static Instant within(Field field, Instant at) {
        if (at.isBefore(EARLIEST)) {
            throw new InvalidInput(field.key(), "must not be before 1990, is " + day(at));
        }
        if (!at.isBefore(LATEST)) {
            throw new InvalidInput(field.key(), "must be before the year 2200");
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What is known in words, empty where nothing is. */
    public String words(Field field) {
        return words.getOrDefault(field, "");
    }

    /** When it was or is to be, null where nothing is known. */
    public @Nullable Instant moment(Field field) {
        return moments.get(field);
    }

    /** As the source words it, empty where it says nothing. */
    public String priority() {
        return words(Field.PRIORITY);
    }

    /** As the source words it, empty where it says nothing. */
    public String status() {
        return words(Field.STATUS);
    }

    /** The building or home, empty where the source names none. */
    public String property() {
        return words(Field.PROPERTY);
    }

    /** The danger that it tells of, empty where the source names none. */
    public String hazard() {
        return words(Field.HAZARD);
    }

    public @Nullable Instant dueAt() {
        return moment(Field.DUE_AT);
    }

    public @Nullable Instant completedAt() {
        return moment(Field.COMPLETED_AT);
    }

    /** Whether it says nothing that is not known of the same request already. */
    public boolean repeats(RepairRequest known) {
        return dated ? equals(known) : at(known.reportedAt()).equals(known);
    }

    private RepairRequest at(Instant reported) {
        return new RepairRequest(source, reference, reported, kind, words, moments, dated, others);
    }

    /**
     * Refuses what a feed cannot know yet.
     *
     * @param now the feed's present: nothing can have happened after it
     */
    public void knownBy(Instant now) {
        notAfter(Field.REPORTED_AT, reportedAt, now);
        moments.forEach((field, at) -> {
            if (field.isPast()) {
                notAfter(field, at, now);
            }
        });
    }

    private static void notAfter(Field field, Instant at, Instant now) {
        if (at.isAfter(now)) {
            throw new InvalidInput(field.key(), "must not be in the future, is " + day(at));
        }
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
