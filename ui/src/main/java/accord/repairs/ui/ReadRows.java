package accord.repairs.ui;

import accord.repairs.Field;
import accord.repairs.Telling;
import accord.repairs.query.Reading;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The first rows of a file as they are read. */
final class ReadRows extends Div {
    private static final int SHOWN_COLUMNS = 6;

    ReadRows(List<Reading> rows) {
        if (rows.isEmpty()) {
            add(new Paragraph("There is a heading, and no row below it."));
            return;
        }
        List<Field> fields =
                java.util.Arrays.stream(Field.values())
                        .filter(field -> rows.stream().anyMatch(row -> tells(row, field)))
                        .limit(SHOWN_COLUMNS)
                        .toList();
        String heads =
                fields.stream()
                        .map(f -> "<th scope=\"col\">%s</th>".formatted(FieldWords.of(f)))
                        .collect(Collectors.joining());
        String body = rows.stream().map(row -> row(row, fields)).collect(Collectors.joining());
        add(
                new Html(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The first rows as they are read\"><table><thead><tr><th scope=\"col\">Row</th>%s</tr></thead><tbody>%s</tbody></table></div>"
                                .formatted(heads, body)));
    }

    private static boolean tells(Reading row, Field field) {
        return row instanceof Reading.Taken taken && !value(taken.telling(), field).isEmpty();
    }

    private static String row(Reading row, List<Field> fields) {
        return switch (row) {
            case Reading.Taken taken ->
                    "<tr><td class=\"num\">%d</td>%s</tr>"
                            .formatted(
                                    taken.line(),
                                    fields.stream()
                                            .map(f ->
                                                    "<td>%s</td>"
                                                            .formatted(
                                                                    WeekBars.escaped(
                                                                            value(
                                                                                    taken.telling(),
                                                                                    f))))
                                            .collect(Collectors.joining()));
            case Reading.Rejected no ->
                    "<tr><td class=\"num\">%d</td><td colspan=\"%d\">%s %s</td></tr>"
                            .formatted(
                                    no.line(),
                                    Math.max(1, fields.size()),
                                    WeekBars.escaped(FieldWords.of(no.field())),
                                    WeekBars.escaped(no.reason()));
        };
    }

    private static String value(Telling telling, Field field) {
        if (field == Field.REFERENCE) {
            return telling.reference();
        }
        Instant at = telling.moments().get(field);
        return at == null
                ? telling.words().getOrDefault(field, "")
                : at.toString().replace("T", " ").replace(":00Z", "").replace("Z", "") + " UTC";
    }
}
