package accord.repairs.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.ui.ContractNavigation;
import accord.look.ui.Card;
import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.EmptyState;
import accord.look.ui.MainLayout;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.repairs.Counts;
import accord.repairs.query.FeedNews;
import accord.repairs.query.IncidentReports;
import accord.repairs.query.Surges;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** A contract's repair requests: what is happening? */
@PermitAll
@Route(value = RepairsNavigation.ROUTE, layout = MainLayout.class)
@StyleSheet("context://assets/repairs.css")
@JavaScript("context://assets/repairs.js")
final class RepairsView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle, Crumbed {
    private final Contracts contracts;
    private final Surges surges;
    private final SightParts parts;
    private final SurgeAddress rooms;
    private final BringIn bringIn;
    private final ImportsPart imports;
    private final IncidentReports incidents;
    private final IncidentDesk desk;
    private final WhatIfPart whatIf;
    private final FeedNews news;
    private final Caller caller;
    private List<Crumb> crumbs = List.of();
    private String title = "";

    RepairsView(
            Contracts contracts,
            Surges surges,
            SightParts parts,
            SurgeAddress rooms,
            BringIn bringIn,
            ImportsPart imports,
            IncidentReports incidents,
            IncidentDesk desk,
            WhatIfPart whatIf,
            FeedNews news,
            CurrentCaller current) {
        this.contracts = contracts;
        this.surges = surges;
        this.parts = parts;
        this.rooms = rooms;
        this.bringIn = bringIn;
        this.imports = imports;
        this.incidents = incidents;
        this.desk = desk;
        this.whatIf = whatIf;
        this.news = news;
        this.caller = current.caller();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContractId id = ContractNavigation.contract(event.getRouteParameters());
        Sight sight = Sight.of(event.getLocation().getQueryParameters());
        show(id, sight.within(parts.splits(caller, id)));
    }

    private void show(ContractId id, Sight sight) {
        ContractState contract = contracts.visible(caller, id);
        title = contract.opened().title();
        crumbs = ContractNavigation.crumbs(id, title, "Repairs");
        CameIn cameIn =
                new CameIn(
                        news,
                        () -> imports.standing(caller, id),
                        caller,
                        id,
                        () -> show(id, sight));
        Optional<Counts> counts = surges.counts(caller, id);
        Div body = new Div();
        body.addClassName("body");
        if (counts.isEmpty()) {
            Card none = new Card("Repair requests");
            none.add(
                    new EmptyState(
                            "No repair requests yet",
                            "Once a file from a repairs system is brought in, its requests can be"
                                    + " looked at here from all sides.",
                            bringIn.button(caller, contract, () -> show(id, sight)).stream()
                                    .toArray(Button[]::new)));
            body.add(none);
        } else {
            body.add(
                    new SightBar(
                            sight, counts.get(), parts.splits(caller, id), next -> go(id, next)));
            List<Component> seen =
                    parts.show(caller, id, sight, counts.get(), next -> go(id, next));
            body.add(seen.getFirst(), surges(id));
            seen.stream().skip(1).forEach(body::add);
        }
        Card inBuildings =
                new Card(
                        "Incidents in one building",
                        RaiseIncident.button(caller, contract, desk).stream()
                                .toArray(Button[]::new));
        inBuildings.add(new IncidentList(incidents.of(caller, id), desk));
        if (counts.isPresent()) {
            body.add(whatIf.show(caller, id));
        }
        body.add(inBuildings, imports.show(caller, id, contract, () -> show(id, sight)));
        getContent().removeAll();
        Header head = head(counts);
        counts.flatMap(all -> EarlierRequests.of(imports.standing(caller, id), all.firstDay()))
                .ifPresent(earlier -> {
                    Paragraph note = new Paragraph(earlier);
                    note.addClassName("small");
                    head.add(note);
                });
        body.addComponentAsFirst(cameIn);
        getContent().add(head, body);
    }

    private Card surges(ContractId id) {
        Card card = new Card("Surges");
        card.add(new SurgeList(surges.of(caller, id), rooms));
        return card;
    }

    private static Header head(Optional<Counts> counts) {
        Paragraph sub =
                new Paragraph(
                        counts.map(all ->
                                        Words.sentenceCase(
                                                RepairsWords.days(all.firstDay(), all.lastDay())))
                                .orElse("Nothing was brought in yet."));
        sub.addClassName("sub");
        Header head = new Header(new H1("What is happening?"), sub);
        head.addClassName("head");
        return head;
    }

    private static void go(ContractId id, Sight sight) {
        UI.getCurrent()
                .navigate(RepairsNavigation.to(id), QueryParameters.fromString(sight.query()));
    }

    @Override
    public String getPageTitle() {
        return "Repairs · " + title + " · Accord";
    }

    @Override
    public List<Crumb> crumbs() {
        return crumbs;
    }
}
