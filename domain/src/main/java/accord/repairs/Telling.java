package accord.repairs;

import accord.text.InvalidInput;
import accord.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one row, work order or message tells of a repair request. It may tell everything, or only
 * what is new; what it leaves unsaid stays as it was.
 *
 * @param source the system it comes from, a single line
 * @param reference the request's number there, a single line
 * @param tells what it speaks of; what has neither words nor moment is told to be unknown
 * @param words a single line each
 * @param moments to the millisecond; not completed before it was reported
 * @param dated whether it says when the request was reported; otherwise that is when it came in
 * @param others what else it says, by its own names: kept, and not understood
 */
public record Telling(
        String source,
        String reference,
        Set<Field> tells,
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

    public Telling {
        source = Text.line("source", source);
        reference = Text.line("reference", reference);
        words = lines(words);
        moments = dates(moments);
        tells = all(tells, words, moments);
        Instant reportedAt = moments.get(Field.REPORTED_AT);
        Instant completedAt = moments.get(Field.COMPLETED_AT);
        if (dated && reportedAt != null && completedAt != null) {
            inOrder(reportedAt, completedAt);
        }
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** The same, which says so else by names of its own. */
    public Telling withOthers(Map<String, String> said) {
        return new Telling(source, reference, tells, words, moments, dated, said);
    }

    private static void inOrder(Instant reportedAt, Instant completedAt) {
        if (completedAt.isBefore(reportedAt)) {
            throw new InvalidInput(Field.COMPLETED_AT.key(), "must not be before it was reported");
        }
    }

    private static Set<Field> all(
            Set<Field> tells, Map<Field, String> words, Map<Field, Instant> moments) {
        Set<Field> all = EnumSet.noneOf(Field.class);
        all.addAll(tells);
        all.addAll(words.keySet());
        all.addAll(moments.keySet());
        all.remove(Field.REFERENCE);
        return Collections.unmodifiableSet(all);
    }

    private static Map<Field, String> lines(Map<Field, String> given) {
        Map<Field, String> lines = new EnumMap<>(Field.class);
        given.forEach((field, text) -> {
            if (!text.isBlank()) {
                lines.put(field, line(field, text));
            }
        });
        return Collections.unmodifiableMap(lines);
    }

    private static String line(Field field, String text) {
        String line = Text.line(field.key(), text);
        boolean kind = field == Field.TRADE || field == Field.AREA;
        if (kind && line.indexOf('\t') >= 0) {
            throw new InvalidInput(field.key(), "must not contain a tabulator");
        }
        return line;
    }

    private static Map<Field, Instant> dates(Map<Field, Instant> given) {
        Map<Field, Instant> dates = new EnumMap<>(Field.class);
        given.forEach((field, at) -> dates.put(field, within(field, at)));
        return Collections.unmodifiableMap(dates);
    }

    private static Instant within(Field field, Instant at) {
        if (at.isBefore(EARLIEST)) {
            throw new InvalidInput(field.key(), "must not be before 1990");
        }
        if (!at.isBefore(LATEST)) {
            throw new InvalidInput(field.key(), "must be before the year 2200");
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Refuses what a feed cannot know yet.
     *
     * @param now the feed's present: nothing can have happened after it
     * @param zone in which whoever reads the refusal counts days
     */
    public void knownBy(Instant now, ZoneId zone) {
        moments.forEach((field, at) -> {
            if (field.isPast() && at.isAfter(now)) {
                throw new InvalidInput(
                        field.key(),
                        "must not be in the future, is " + LocalDate.ofInstant(at, zone));
            }
        });
    }

    /** When it says the request was reported, null where it does not. */
    public @Nullable Instant reportedAt() {
        return moments.get(Field.REPORTED_AT);
    }

    /** Whether it says the same as another, told perhaps at another time. */
    boolean repeats(Telling other) {
        return dated || other.dated
                ? equals(other)
                : Objects.equals(withoutReport(), other.withoutReport());
    }

    private Telling withoutReport() {
        Map<Field, Instant> rest = new EnumMap<>(Field.class);
        rest.putAll(moments);
        rest.remove(Field.REPORTED_AT);
        return new Telling(source, reference, tells, words, rest, false, others);
    }
}
