package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.SurgeId;
import accord.repairs.query.SurgeSummary;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The surges of a contract, the latest first. */
final class SurgeList extends Div {

    SurgeList(List<SurgeSummary> surges, SurgeAddress rooms) {
        addClassName("surges");
        if (surges.isEmpty()) {
            Paragraph none =
                    new Paragraph("None so far. A week is judged once four before it are known.");
            none.addClassName("small");
            add(none);
            return;
        }
        Map<SurgeId, String> addresses = rooms.of(surges.stream().map(SurgeSummary::id).toList());
        String rows =
                surges.stream()
                        .sorted(Comparator.comparing(SurgeSummary::from).reversed())
                        .map(surge -> row(surge, addresses.get(surge.id())))
                        .collect(Collectors.joining());
        add(
                new Html(
                        "<div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\"Surges\"><table><thead><tr><th scope=\"col\">What and where</th><th scope=\"col\">When</th><th scope=\"col\" class=\"num\">Requests</th><th scope=\"col\" class=\"num\">Expected</th><th scope=\"col\"><span class=\"visually-hidden\">State</span></th></tr></thead><tbody>%s</tbody></table></div>"
                                .formatted(rows)));
    }

    /** With what they are above them, where the page does not say so. */
    static SurgeList titled(List<SurgeSummary> surges, SurgeAddress rooms) {
        SurgeList list = new SurgeList(surges, rooms);
        list.addComponentAsFirst(new H3("Surges"));
        return list;
    }

    private static String row(SurgeSummary surge, @Nullable String room) {
        String title = WeekBars.escaped(surge.title());
        String name = room == null ? title : "<a href=\"%s\">%s</a>".formatted(room, title);
        String state =
                surge.withdrawn()
                        ? "<span class=\"small\">none without an import that was taken back</span>"
                        : surge.over()
                                ? "<span class=\"small\">over</span>"
                                : surge.back()
                                        ? "<span class=\"small\">intake is back</span>"
                                        : "<span class=\"tag care\">going on</span>";
        return "<tr><th scope=\"row\">%s</th><td>%s to %s</td><td class=\"num\">%s</td><td class=\"num\">%s</td><td>%s</td></tr>"
                .formatted(
                        name,
                        Words.shortDay(surge.from()),
                        Words.shortDay(surge.to()),
                        Words.number(surge.count()),
                        Words.number(Math.round(surge.expected())),
                        state);
    }
}
