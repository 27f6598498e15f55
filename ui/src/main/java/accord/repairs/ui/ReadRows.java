package accord.repairs.ui;

import accord.repairs.Field;
import accord.repairs.Telling;
import accord.repairs.query.Reading;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The first rows of a file as they are read. */
final class ReadRows extends Div {
    private static final int SHOWN_COLUMNS = 6;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    /**
     * @param zone in which times are told
     */
    ReadRows(List<Reading> rows, ZoneId zone) {
        if (rows.isEmpty()) {
            add(new Paragraph("There is a heading, and no row below it."));
            return;
        }
        List<Field> fields =
                java.util.Arrays.stream(Field.values())
                        .filter(field -> rows.stream().anyMatch(row -> tells(row, field, zone)))
                        .limit(SHOWN_COLUMNS)
                        .toList();
        String heads =
                fields.stream()
                        .map(f -> "<th scope=\"col\">%s</th>".formatted(FieldWords.of(f)))
                        .collect(Collectors.joining());
        String body =
                rows.stream().map(row -> row(row, fields, zone)).collect(Collectors.joining());
        add(
                new Html(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The first rows as they are read\"><table><thead><tr><th scope=\"col\">Row</th>%s</tr></thead><tbody>%s</tbody></table></div>"
                                .formatted(heads, body)));
        Paragraph note = new Paragraph("Times are those of %s.".formatted(zone.getId()));
        note.addClassName("small");
        add(note);
    }

    private static boolean tells(Reading row, Field field, ZoneId zone) {
        return row instanceof Reading.Taken taken && !value(taken.telling(), field, zone).isEmpty();
    }

    private static String row(Reading row, List<Field> fields, ZoneId zone) {
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
                                                                                    f,
                                                                                    zone))))
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

    static String value(Telling telling, Field field, ZoneId zone) {
        if (field == Field.REFERENCE) {
            return telling.reference();
        }
        Instant at = telling.moments().get(field);
        return at == null
                ? telling.words().getOrDefault(field, "")
                : said(at.atZone(zone).toLocalDateTime());
    }

    private static String said(LocalDateTime at) {
        boolean day = at.toLocalTime().equals(LocalTime.MIDNIGHT);
        return (day ? DAY : MOMENT).format(at);
    }
}
