package accord.contract.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.ContractTerms;
import accord.contract.query.Contracts;
import accord.contract.query.Readings;
import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.MainLayout;
import accord.look.ui.Words;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A contract's page: how are we doing? */
@PermitAll
@Route(value = "contracts/:contract", layout = MainLayout.class)
final class ContractView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle, Crumbed {
    private final Contracts contracts;
    private final Readings readings;
    private final Caller caller;
    private final List<ContractPart> parts;
    private String title = "";

    ContractView(
            Contracts contracts,
            Readings readings,
            CurrentCaller current,
            List<ContractPart> parts) {
        this.contracts = contracts;
        this.readings = readings;
        this.caller = current.caller();
        this.parts = parts.stream().sorted(Comparator.comparingInt(ContractPart::order)).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContractId id = ContractNavigation.contract(event.getRouteParameters());
        show(id);
        readings.note(caller, id, "contract");
    }

    private void show(ContractId id) {
        ContractState contract = contracts.visible(caller, id);
        title = contract.opened().title();
        getContent().removeAll();
        getContent().add(head(contract));
        Div main = column(ContractPart.Place.MAIN, id, contract);
        Div aside = column(ContractPart.Place.ASIDE, id, contract);
        Div body = new Div(main, aside);
        body.addClassNames("body", "two");
        getContent().add(body);
    }

    private Div column(ContractPart.Place place, ContractId id, ContractState contract) {
        Div column = new Div();
        column.addClassName("column");
        parts.stream()
                .filter(part -> part.place() == place)
                .forEach(part -> column.add(part.show(caller, contract, () -> show(id))));
        return column;
    }

    private static Header head(ContractState contract) {
        ContractTerms terms = contract.opened();
        Paragraph sub =
                new Paragraph(
                        "%s to %s · %s"
                                .formatted(
                                        Words.date(terms.startsOn()),
                                        Words.date(terms.endsOn()),
                                        scope(terms)));
        sub.addClassName("sub");
        Header head = new Header(new H1(terms.title()), sub);
        head.addClassName("head");
        return head;
    }

    private static String scope(ContractTerms terms) {
        List<String> trades = terms.scope().trades();
        List<String> areas = terms.scope().areas();
        String what = trades.isEmpty() ? "all trades" : some(trades);
        return what + (areas.isEmpty() ? ", everywhere" : " in " + some(areas));
    }

    private static String some(List<String> names) {
        return names.size() <= 4
                ? Words.and(names)
                : names.stream().limit(3).collect(Collectors.joining(", "))
                        + " and %d more".formatted(names.size() - 3);
    }

    @Override
    public String getPageTitle() {
        return title + " · Accord";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here(title));
    }
}
