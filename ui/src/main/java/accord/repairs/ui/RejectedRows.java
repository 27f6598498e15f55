package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.query.ImportReport;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of a file that could not be taken: line, field and reason; to read and to keep. */
final class RejectedRows extends Div {
    private static final int SHOWN = 50;

    RejectedRows(ImportReport report) {
        addClassName("form");
        List<ImportReport.Row> shown =
                report.rejected().subList(0, Math.min(SHOWN, report.rejected().size()));
        add(
                new Paragraph(
                        "%s could not be taken; everything else is in."
                                .formatted(Words.count(report.rejectedCount(), "row", "rows"))));
        add(table(shown));
        if (report.rejectedCount() > shown.size()) {
            add(
                    new Paragraph(
                            "The first %d are shown; the download names %s."
                                    .formatted(
                                            shown.size(), Words.number(report.rejected().size()))));
        }
        add(CsvLink.of("Download these rows as CSV", "rejected-rows.csv", csv(report.rejected())));
    }

    private static Component table(List<ImportReport.Row> rows) {
        String body =
                rows.stream()
                        .map(row ->
                                "<tr><td class=\"num\">%s</td><td>%s</td><td>%s</td></tr>"
                                        .formatted(
                                                Words.number(row.line()),
                                                WeekBars.escaped(FieldWords.of(row.field())),
                                                WeekBars.escaped(row.reason())))
                        .collect(Collectors.joining());
        return new Html(
                "<div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\"Rows that could not be taken\"><table><thead><tr><th class=\"num\" scope=\"col\">Line</th><th scope=\"col\">Field</th><th scope=\"col\">Reason</th></tr></thead><tbody>%s</tbody></table></div>"
                        .formatted(body));
    }

    static String csv(List<ImportReport.Row> rows) {
        return rows.stream()
                .map(row ->
                        "%d,%s,%s"
                                .formatted(
                                        row.line(),
                                        CsvLink.cell(row.field()),
                                        CsvLink.cell(row.reason())))
                .collect(Collectors.joining("\r\n", "line,field,reason\r\n", "\r\n"));
    }
}
