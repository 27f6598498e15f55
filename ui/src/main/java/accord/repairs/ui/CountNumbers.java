package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.query.CountTable;
import accord.repairs.query.Grain;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The numbers of a picture, to read, to hear and to take along.
 *
 * @param unnamed what the row of no name is called
 */
record CountNumbers(Grain grain, CountTable counts, String unnamed) {
    static final String NONE_NAMED = "None named";

    /** More of them and a browser is busy with nothing else. */
    private static final int MOST_CELLS = 30_000;

    /** Where nothing is told apart. */
    static CountNumbers whole(Grain grain, CountTable counts) {
        return new CountNumbers(grain, counts, "Requests");
    }

    /** Where it is, by trade, area or whatever. */
    static CountNumbers apart(Grain grain, CountTable counts) {
        return new CountNumbers(grain, counts, NONE_NAMED);
    }

    /** All of them in a table, or, of very many, the largest; it is made once somebody opens it. */
    Component table() {
        NativeDetails details = new NativeDetails("The numbers");
        details.addClassName("numbers");
        details.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                details.setContent(new Html("<div>" + html() + "</div>"));
            }
        });
        return details;
    }

    String html() {
        List<CountTable.Row> rows = rows();
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
        String rest =
                isTableWhole()
                        ? ""
                        : "<p class=\"small\">The %s largest of %s; all are in the CSV.</p>"
                                .formatted(
                                        Words.number(rows.size()),
                                        Words.number(counts.rows().size()));
        return "%s<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"The numbers\"><table><thead><tr><th scope=\"col\">When</th>%s</tr></thead><tbody>%s</tbody></table></div>"
                .formatted(rest, heads, body);
    }

    /** Whether nothing is left out of the table. */
    boolean isTableWhole() {
        return rows().size() == counts.rows().size();
    }

    private List<CountTable.Row> rows() {
        int most = Math.max(1, MOST_CELLS / Math.max(1, counts.starts().size()));
        return counts.rows().subList(0, Math.min(most, counts.rows().size()));
    }

    private String name(CountTable.Row row) {
        return row.name().isEmpty() ? unnamed : row.name();
    }

    /** All of it as CSV. */
    Anchor download() {
        return CsvLink.of("What you see as CSV", "repair-counts.csv", csv());
    }

    String csv() {
        StringBuilder csv = new StringBuilder("from");
        counts.rows().forEach(row -> csv.append(',').append(CsvLink.cell(name(row))));
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
}
