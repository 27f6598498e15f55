package accord.repairs;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for a repair as it is known now, from all that another system told of it. It is that
 * system's fact: the same source and reference is the same request, told again.
 *
 * @param source the system it comes from
 * @param reference its number there
 * @param reportedAt when somebody asked for the repair
 * @param words what else is known of it in words or numbers, a single line each
 * @param moments what else is known to have happened or to be planned
 */
public record RepairRequest(
        String source,
        String reference,
        Instant reportedAt,
        Kind kind,
        Map<Field, String> words,
        Map<Field, Instant> moments) {

    public RepairRequest {
        words = copy(words);
        moments = copy(moments);
    }

    private static <T> Map<Field, T> copy(Map<Field, T> given) {
        Map<Field, T> copy = new EnumMap<>(Field.class);
        copy.putAll(given);
        return Collections.unmodifiableMap(copy);
    }

    /** The same without the words that may speak of people. */
    public RepairRequest withoutPersonalWords() {
        Map<Field, String> rest = new EnumMap<>(Field.class);
        rest.putAll(words);
        rest.keySet().removeIf(Field::isPersonal);
        return new RepairRequest(source, reference, reportedAt, kind, rest, moments);
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

    /** Whether nothing is left to do: it is known when it was completed, or its status says so. */
    public boolean isDone() {
        return completedAt() != null || Done.isSaidBy(status());
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
}
