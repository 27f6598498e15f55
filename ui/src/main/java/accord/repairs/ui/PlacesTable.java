package accord.repairs.ui;

import accord.look.ui.Words;
import com.vaadin.flow.component.Html;
import java.util.List;
import java.util.stream.Collectors;

/** What each place had, the largest first, beside what it usually has. */
final class PlacesTable {
    private static final int SHOWN = 8;

    private PlacesTable() {}

    /** A line; a place without a name is what the source names none for. */
    record Row(String name, int count, double usual) {}

    static Html of(List<Row> places) {
        int most = places.getFirst().count();
        String rows =
                places.stream()
                        .limit(SHOWN)
                        .map(place -> row(place, most))
                        .collect(Collectors.joining());
        int rest = places.stream().skip(SHOWN).mapToInt(Row::count).sum();
        String more =
                rest == 0
                        ? ""
                        : "<p class=\"small\">And %s in %s more.</p>"
                                .formatted(Words.number(rest), Words.number(places.size() - SHOWN));
        return new Html(
                "<div><table class=\"where\"><thead><tr><th scope=\"col\"><span class=\"visually-hidden\">Where</span></th><th></th><th scope=\"col\" class=\"num\">Requests</th><th scope=\"col\" class=\"num\">Usual</th></tr></thead><tbody>%s</tbody></table>%s</div>"
                        .formatted(rows, more));
    }

    private static String row(Row place, int most) {
        return "<tr><th scope=\"row\">%s</th><td class=\"bar-cell\"><meter min=\"0\" max=\"%d\" value=\"%d\" aria-hidden=\"true\"></meter></td><td class=\"num\">%s</td><td class=\"num quiet\">%s</td></tr>"
                .formatted(
                        WeekBars.escaped(place.name().isEmpty() ? "None named" : place.name()),
                        most,
                        place.count(),
                        Words.number(place.count()),
                        Words.number(Math.round(place.usual())));
    }
}
