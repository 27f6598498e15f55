package accord.repairs.ui;

import accord.look.ui.Words;
import accord.repairs.Incident;
import accord.repairs.KnownIncident;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The incidents in a contract's buildings, the latest first. */
final class IncidentList extends Div {
    private static final int MOST = 50;

    IncidentList(List<KnownIncident> incidents, IncidentDesk desk) {
        addClassNames("surges", "incidents");
        if (incidents.isEmpty()) {
            Paragraph none =
                    new Paragraph(
                            "None so far. Whatever somebody raises is one at once; and, when the"
                                    + " feed is a week old and can be compared with, six homes or"
                                    + " more of one building that call within half a day.");
            none.addClassName("small");
            add(none);
            return;
        }
        String rows =
                incidents.stream()
                        .sorted(Comparator.comparing(KnownIncident::from).reversed())
                        .limit(MOST)
                        .map(incident -> row(incident, desk))
                        .collect(Collectors.joining());
        add(
                new Html(
                        "<div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\"Incidents in one building\"><table><thead><tr><th scope=\"col\">Building</th><th scope=\"col\">Since</th><th scope=\"col\" class=\"num\">Homes</th><th scope=\"col\" class=\"num\">Requests</th><th scope=\"col\">How it came up</th></tr></thead><tbody>%s</tbody></table></div>"
                                .formatted(rows)));
    }

    /** With what they are above them, where the page does not say so. */
    static IncidentList titled(List<KnownIncident> incidents, IncidentDesk desk) {
        IncidentList list = new IncidentList(incidents, desk);
        list.addComponentAsFirst(new H3("Incidents in one building"));
        return list;
    }

    private static String row(KnownIncident incident, IncidentDesk desk) {
        Incident seen = incident.seen();
        String title = WeekBars.escaped(incident.building());
        String name =
                desk.room(incident.id())
                        .map(address -> "<a href=\"%s\">%s</a>".formatted(address, title))
                        .orElse(title);
        String by =
                incident.said().isEmpty()
                        ? "seen in the requests"
                        : seen == null ? "raised by hand" : "raised by hand, then seen";
        return "<tr><th scope=\"row\">%s</th><td>%s</td><td class=\"num\">%s</td><td class=\"num\">%s</td><td class=\"small\">%s</td></tr>"
                .formatted(
                        name,
                        Words.shortDay(incident.from().toLocalDate()),
                        incident.homes() == 0 ? "–" : Words.number(incident.homes()),
                        seen == null ? "–" : Words.number(seen.requests()),
                        by);
    }
}
