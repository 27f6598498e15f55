package accord.bench;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing measured.
 *
 * @param bench the name of the bench that measured it
 * @param id what was measured, a slash, and a part of it or what it is a ratio to
 * @param unit such as {@code ms}; {@code ratio} where the value is one to a baseline
 */
record Figure(String bench, String id, BigDecimal value, String unit) {
    private static final Pattern LINE =
            Pattern.compile("figure ([a-z][\\w-]*/[\\w/.-]+) (-?\\d+(?:\\.\\d+)?) (\\S+)");

    /** Reads what a bench printed: {@code figure live/p95 92 ms}; any other line is no figure. */
    static Optional<Figure> in(String line, String bench) {
        var form = LINE.matcher(line);
        return form.matches()
                ? Optional.of(
                        new Figure(
                                bench, form.group(1), new BigDecimal(form.group(2)), form.group(3)))
                : Optional.empty();
    }

    String json() {
        String measured =
                unit.equals("ratio")
                        ? "\"ratio\":%s".formatted(value.toPlainString())
                        : "\"value\":%s,\"unit\":\"%s\"".formatted(value.toPlainString(), unit);
        return "{\"bench\":\"%s\",\"id\":\"%s\",%s}".formatted(bench, id, measured);
    }

    String row() {
        return "%-32s %12s %s".formatted(id, value.toPlainString(), unit);
    }
}
