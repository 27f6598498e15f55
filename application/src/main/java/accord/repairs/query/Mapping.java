package accord.repairs.query;

import static java.util.stream.Collectors.joining;

import accord.repairs.Field;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a file says what a request is.
 *
 * @param columns the names of columns, where the usual ones would not be understood
 * @param remembered names that were settled for the source before; they count where there is such a
 *     column and nothing else is said
 * @param without what no column tells, though one has a usual name for it
 * @param source the system that the requests come from
 * @param timeZone of times that name none; null for the contract's
 * @param dateFormat such as {@code dd/MM/yyyy HH:mm}; null to find out
 */
public record Mapping(
        Map<Field, String> columns,
        Map<Field, String> remembered,
        Set<Field> without,
        String source,
        @Nullable ZoneId timeZone,
        @Nullable String dateFormat) {

    /** The source of those who name none. */
    public static final String IMPORT = "import";

    private static final String WITHOUT = "without";

    public static final Mapping USUAL =
            new Mapping(Map.of(), Map.of(), Set.of(), IMPORT, null, null);

    public Mapping {
        columns = Map.copyOf(columns);
        remembered = Map.copyOf(remembered);
        without = Set.copyOf(without);
        source = Text.line("source", source);
    }

    /** The zone of times that name none. */
    public ZoneId zoneOr(ZoneId contracts) {
        return timeZone == null ? contracts : timeZone;
    }

    /** What is said itself, by the names of parameters; without the source. */
    public Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        columns.forEach((field, name) -> said.put(field.key(), name));
        if (!without.isEmpty()) {
            said.put(WITHOUT, without.stream().map(Field::key).sorted().collect(joining(",")));
        }
        if (timeZone != null) {
            said.put("timeZone", timeZone.getId());
        }
        if (dateFormat != null) {
            said.put("dateFormat", dateFormat);
        }
        return said;
    }

    /**
     * What is settled for its source once it counts for later files too: what it says itself, and
     * what was settled before and is neither said otherwise nor taken for another field.
     */
    Map<String, String> kept() {
        Map<String, String> kept = said();
        remembered.forEach((field, name) -> {
            boolean taken = columns.values().stream().anyMatch(name::equalsIgnoreCase);
            if (!taken && !columns.containsKey(field) && !without.contains(field)) {
                kept.put(field.key(), name);
            }
        });
        return kept;
    }

    /** The same, and what was settled before where it says nothing itself. */
    Mapping over(Map<String, String> settled) {
        Mapping before = of(settled);
        Set<Field> neither = new HashSet<>(before.without);
        neither.removeAll(columns.keySet());
        neither.addAll(without);
        return new Mapping(
                columns,
                before.columns,
                neither,
                source,
                timeZone == null ? before.timeZone : timeZone,
                dateFormat == null ? before.dateFormat : dateFormat);
    }

    /**
     * From parameters by name: those of {@link Field#key}, {@code without} with keys between
     * commas, {@code source}, {@code timeZone} and {@code dateFormat}; others are ignored, blank
     * ones too.
     */
    public static Mapping of(Map<String, String> parameters) {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            given(parameters, field.key())
                    .ifPresent(name -> columns.put(field, Text.line(field.key(), name)));
        }
        return new Mapping(
                columns,
                Map.of(),
                without(given(parameters, WITHOUT).orElse(""), columns.keySet()),
                given(parameters, "source").orElse(IMPORT),
                given(parameters, "timeZone").map(Mapping::zone).orElse(null),
                given(parameters, "dateFormat").orElse(null));
    }

    private static Set<Field> without(String keys, Set<Field> told) {
        Set<Field> without = EnumSet.noneOf(Field.class);
        for (String key : keys.isEmpty() ? new String[0] : keys.split(",", -1)) {
            Field field =
                    Arrays.stream(Field.values())
                            .filter(each -> each.key().equals(key.strip()))
                            .findFirst()
                            .orElseThrow(() ->
                                    new InvalidInput(
                                            WITHOUT, "names what is none: " + Dates.quoted(key)));
            if (told.contains(field)) {
                throw new InvalidInput(
                        WITHOUT,
                        "names %s, for which a column is named too".formatted(key.strip()));
            }
            without.add(field);
        }
        return without;
    }

    private static Optional<String> given(Map<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.get(name))
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new InvalidInput("timeZone", "is not a time zone such as Europe/London");
        }
    }
}
