package accord.repairs.query;

import accord.repairs.Field;
import accord.repairs.Telling;
import accord.text.InvalidInput;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes tellings of values as texts, whatever format they came in. */
public final class TellingReader {
    private final String source;
    private final Dates dates;

    public TellingReader(String source, Dates dates) {
        this.source = source;
        this.dates = dates;
    }

    /**
     * Reads one.
     *
     * @param told what is said in a field: null for nothing, empty for that there is nothing
     * @param cameIn when it came in, for a request that says no time; null where it is none
     * @throws InvalidInput naming the field that is wrong
     */
    public Telling read(
            String reference,
            Function<Field, @Nullable String> told,
            @Nullable Instant cameIn,
            Map<String, String> others) {
        Set<Field> tells = EnumSet.noneOf(Field.class);
        Map<Field, String> words = new EnumMap<>(Field.class);
        Map<Field, Instant> moments = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String value = field == Field.REFERENCE ? null : told.apply(field);
            if (value != null) {
                tells.add(field);
                put(field, value, words, moments);
            }
        }
        boolean dated = moments.containsKey(Field.REPORTED_AT);
        if (!dated && cameIn != null) {
            moments.put(Field.REPORTED_AT, cameIn);
        }
        try {
            return new Telling(source, reference, tells, words, moments, dated, others);
        } catch (InvalidInput wrong) {
            throw asWritten(wrong, told);
        }
    }

    /** A date that cannot be is told as the source writes it, whatever zone it was read in. */
    private static InvalidInput asWritten(
            InvalidInput wrong, Function<Field, @Nullable String> told) {
        return moments()
                .filter(field -> field.key().equals(wrong.field()))
                .map(told)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .map(value ->
                        new InvalidInput(
                                wrong.field(), wrong.reason() + ": " + Dates.quoted(value)))
                .orElse(wrong);
    }

    private static Stream<Field> moments() {
        return Arrays.stream(Field.values()).filter(Field::isMoment);
    }

    private void put(
            Field field, String value, Map<Field, String> words, Map<Field, Instant> moments) {
        if (value.isEmpty()) {
            return;
        }
        if (field.isMoment()) {
            moments.put(field, dates.read(field.key(), value));
        } else {
            words.put(field, field.isAmount() ? Amounts.read(field.key(), value) : value);
        }
    }
}
