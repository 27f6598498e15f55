package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.query.CountTable;
import accord.repairs.query.Grain;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The numbers of a picture, to read, to hear and to take along. */
final class CountNumbers {
    private static final int COLUMNS = 12;

    private CountNumbers() {}

    /** A table behind a summary; what is not named is the rest. */
    static Component table(Grain grain, CountTable counts) {
        List<CountTable.Row> rows =
                counts.rows().subList(0, Math.min(COLUMNS, counts.rows().size()));
        String heads =
                rows.stream()
                        .map(row ->
                                "<th scope=\"col\" class=\"num\">%s</th>"
                                        .formatted(WeekBars.escaped(name(row))))
                        .collect(Collectors.joining());
        StringBuilder body = new StringBuilder();
        for (int i = counts.starts().size() - 1; i >= 0; i--) {
            int at = i;
            String cells =
                    rows.stream()
                            .map(row ->
                                    "<td class=\"num\">%s</td>"
                                            .formatted(Words.number(row.counts().get(at))))
                            .collect(Collectors.joining());
            body.append(
                    "<tr><th scope=\"row\">%s</th>%s</tr>"
                            .formatted(CountBars.label(grain, counts.starts().get(i)), cells));
        }
        return new Html(
                "<details class=\"numbers\"><summary>The numbers</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The numbers\"><table><thead><tr><th scope=\"col\">When</th>%s</tr></thead><tbody>%s</tbody></table></div></details>"
                        .formatted(heads, body));
    }

    /** What a row is called on the page. */
    static String name(CountTable.Row row) {
        return row.name().isEmpty() ? "Requests" : row.name();
    }

    /** All of it as CSV. */
    static Anchor download(CountTable counts) {
        byte[] csv = csv(counts).getBytes(StandardCharsets.UTF_8);
        Anchor link =
                new Anchor(
                        DownloadHandler.fromInputStream(event ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(csv),
                                        "repair-counts.csv",
                                        "text/csv",
                                        csv.length)),
                        "What you see as CSV");
        link.getElement().setAttribute("download", "repair-counts.csv");
        return link;
    }

    static String csv(CountTable counts) {
        StringBuilder csv = new StringBuilder("from");
        counts.rows().forEach(row -> csv.append(',').append(cell(name(row))));
        csv.append("\r\n");
        for (int i = 0; i < counts.starts().size(); i++) {
            csv.append(counts.starts().get(i));
            for (CountTable.Row row : counts.rows()) {
                csv.append(',').append(row.counts().get(i));
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private static String cell(String text) {
        return RejectedRows.cell(text);
    }
}
