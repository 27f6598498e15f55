package accord.repairs.query;

import accord.repairs.Field;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a file says what a request is.
 *
 * @param columns the names of columns, where the usual ones would not be understood
 * @param remembered names that were settled for the source before; they count where there is such a
 *     column and nothing else is said
 * @param source the system that the requests come from
 * @param timeZone of times that name none; null for the contract's
 * @param dateFormat such as {@code dd/MM/yyyy HH:mm}; null to find out
 */
public record Mapping(
        Map<Field, String> columns,
        Map<Field, String> remembered,
        String source,
        @Nullable ZoneId timeZone,
        @Nullable String dateFormat) {

    /** The source of those who name none. */
    public static final String IMPORT = "import";

    public static final Mapping USUAL = new Mapping(Map.of(), Map.of(), IMPORT, null, null);

    public Mapping {
        columns = Map.copyOf(columns);
        remembered = Map.copyOf(remembered);
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
        if (timeZone != null) {
            said.put("timeZone", timeZone.getId());
        }
        if (dateFormat != null) {
            said.put("dateFormat", dateFormat);
        }
        return said;
    }

    /** The same, and what was settled before where it says nothing itself. */
    Mapping over(Map<String, String> settled) {
        Mapping before = of(settled);
        return new Mapping(
                columns,
                before.columns,
                source,
                timeZone == null ? before.timeZone : timeZone,
                dateFormat == null ? before.dateFormat : dateFormat);
    }

    /**
     * From parameters by name: those of {@link Field#key}, {@code source}, {@code timeZone} and
     * {@code dateFormat}; others are ignored, blank ones too.
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
                given(parameters, "source").orElse(IMPORT),
                given(parameters, "timeZone").map(Mapping::zone).orElse(null),
                given(parameters, "dateFormat").orElse(null));
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
