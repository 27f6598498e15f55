package accord.repairs.query;

import accord.repairs.Field;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file says what a request is.
 *
 * @param columns the names of columns, where the usual ones would not be understood
 * @param source the system that the requests come from
 * @param timeZone of times that name none; null for the contract's
 * @param dateFormat such as {@code dd/MM/yyyy HH:mm}; null to find out
 */
public record Mapping(
        Map<Field, String> columns,
        String source,
        @Nullable ZoneId timeZone,
        @Nullable String dateFormat) {

    /** The source of those who name none. */
    public static final String IMPORT = "import";

    public static final Mapping USUAL = new Mapping(Map.of(), IMPORT, null, null);

    public Mapping {
        columns = Map.copyOf(columns);
        source = Text.line("source", source);
    }

    /** The zone of times that name none. */
    public ZoneId zoneOr(ZoneId contracts) {
        return timeZone == null ? contracts : timeZone;
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
