package accord.repairs.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.ui.ContractPart;
import accord.look.ui.Card;
import accord.look.ui.EmptyState;
import accord.member.query.Caller;
import accord.repairs.KnownIncident;
import accord.repairs.Level;
import accord.repairs.query.IncidentReports;
import accord.repairs.query.Surges;
import accord.repairs.query.Surges.Chart;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is happening: requests over time with surges marked, and how to bring them in. */
@Component
class RequestsPart implements ContractPart {
    private final Surges surges;
    private final BringIn imports;
    private final SurgeAddress rooms;
    private final IncidentReports incidents;
    private final IncidentDesk desk;

    RequestsPart(
            Surges surges,
            BringIn imports,
            SurgeAddress rooms,
            IncidentReports incidents,
            IncidentDesk desk) {
        this.surges = surges;
        this.imports = imports;
        this.rooms = rooms;
        this.incidents = incidents;
        this.desk = desk;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Card show(Caller caller, ContractState contract, Runnable refresh) {
        ContractId id = Objects.requireNonNull(contract.id());
        Optional<Button> bringIn = imports.button(caller, contract, refresh);
        Button[] acts =
                Stream.concat(
                                RaiseIncident.button(caller, contract, desk).stream(),
                                bringIn.stream())
                        .toArray(Button[]::new);
        Card card = new Card("Repair requests", acts);
        Chart all = surges.chart(caller, id, Level.EVERYTHING, RequestCurve.WEEKS);
        if (all.lastDay() == null) {
            card.add(empty(bringIn.isPresent()));
            List<KnownIncident> raised = incidents.of(caller, id);
            if (!raised.isEmpty()) {
                card.add(IncidentList.titled(raised, desk));
            }
            return card;
        }
        Div list = SurgeList.titled(surges.of(caller, id), rooms);
        card.add(
                new RequestCurve(all, level -> surges.chart(caller, id, level, RequestCurve.WEEKS)),
                list,
                IncidentList.titled(incidents.of(caller, id), desk),
                new Anchor(RepairsNavigation.to(id), "Look at the requests from all sides"));
        return card;
    }

    private static EmptyState empty(boolean mayImport) {
        return new EmptyState(
                "No repair requests yet",
                mayImport
                        ? "Bring in a file from your repairs system. Accord counts by week, trade"
                                + " and area, and tells both sides when there is a surge."
                        : "When somebody brings in a file from a repairs system, its requests are"
                                + " counted here by week, trade and area.");
    }
}
