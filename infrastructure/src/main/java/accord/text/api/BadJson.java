package accord.text.api;

import accord.text.InvalidInput;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * What is wrong with a body of JSON.
 *
 * @param field the way to it, such as {@code sides[1].name}; {@code body} where it is the whole
 */
record BadJson(String field, String reason) {
    private static final String WHOLE = "body";

    static BadJson in(HttpMessageNotReadableException unreadable) {
        String field = WHOLE;
        String reason = "must be JSON";
        boolean single = false;
        for (Throwable cause : causes(unreadable)) {
            if (cause instanceof InvalidInput bad) {
                return new BadJson(within(field, single, bad.field()), bad.reason());
            }
            if (cause instanceof ValueInstantiationException made) {
                single = isSingle(made);
            }
            if (cause instanceof JacksonException wrong) {
                field = wrong.getPath().isEmpty() ? field : path(wrong.getPath());
                reason = reason(wrong);
            }
        }
        return new BadJson(field, reason);
    }

    /** A single value is named by its place alone, a record's field by both. */
    private static String within(String place, boolean single, String field) {
        return place.equals(WHOLE) ? field : single ? place : place + '.' + field;
    }

    private static boolean isSingle(ValueInstantiationException made) {
        Class<?> type = made.getType().getRawClass();
        return !type.isRecord() || type.getRecordComponents().length == 1;
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
    }

    private static String reason(JacksonException wrong) {
        if (!(wrong instanceof StreamReadException)) {
            return "cannot be read";
        }
        return wrong.getLocation() == null
                ? "is not well-formed JSON"
                : "is not well-formed JSON at line %d, column %d"
                        .formatted(
                                wrong.getLocation().getLineNr(), wrong.getLocation().getColumnNr());
    }

    private static String path(List<JacksonException.Reference> path) {
        StringBuilder field = new StringBuilder();
        for (JacksonException.Reference step : path) {
            if (step.getIndex() >= 0) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return field.toString();
    }
}
