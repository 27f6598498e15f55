package accord.contract.ui;

import accord.contract.ContractCommand.OpenContract;
import accord.contract.ContractId;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.query.Desk;
import accord.eventlog.query.NewId;
import accord.look.ui.Crumb;
import accord.look.ui.Crumbed;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.look.ui.MainLayout;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.text.InvalidInput;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a contract: what it is, who sits at its table, and for how long. */
@PermitAll
@Route(value = ContractNavigation.NEW, layout = MainLayout.class)
final class NewContractView extends Composite<Div> implements HasDynamicTitle, Crumbed {
    private static final String USUAL_ZONE = "Europe/London";

    private final Caller caller;
    private final Desk desk;
    private final Form form = new Form();
    private final SidesForm sides;
    private final TextField title;
    private final DatePicker starts;
    private final DatePicker ends;
    private final ComboBox<String> zone;
    private final TextArea trades;
    private final TextArea areas;

    NewContractView(CurrentCaller current, Desk desk, SideFinder finder) {
        this.caller = current.caller();
        this.desk = desk;
        this.title = form.add("title", Fields.line("What is it called?", "As all sides know it"));
        this.starts = new DatePicker("First day");
        this.ends = new DatePicker("Last day");
        this.zone = zones();
        this.sides = new SidesForm(form, finder, caller);
        this.trades = Fields.paragraph("Trades", "One a line. Empty means all.");
        this.areas = Fields.paragraph("Areas", "One a line. Empty means everywhere.");
        lay();
    }

    private void lay() {
        Header head =
                new Header(
                        new H1("Open a contract"),
                        new Paragraph(
                                "You can work in it at once. The other sides see it when they join."));
        head.addClassName("head");
        Div days = new Div(form.know("startsOn", starts), form.know("endsOn", ends));
        days.addClassName("pair");
        Div scope = new Div(form.know("scope.trades", trades), form.know("scope.areas", areas));
        scope.addClassName("pair");
        Button open = new Button("Open the contract");
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.setDisableOnClick(true);
        open.addClickListener(click -> {
            form.submit(this::open);
            open.setEnabled(true);
        });
        Div acts = new Div(open);
        acts.addClassName("acts");
        form.add(days, form.know("timeZone", zone), sides, scope, acts);
        Section card = new Section(form);
        card.addClassName("card");
        Div body = new Div(card);
        body.addClassNames("body", "narrow");
        head.addClassName("narrow");
        getContent().add(head, body);
    }

    private void open() {
        ContractId id = new ContractId(NewId.next());
        LocalDate from = day("startsOn", starts.getValue());
        LocalDate to = day("endsOn", ends.getValue());
        Scope scope = new Scope(lines(trades), lines(areas));
        SidesForm.Named named = sides.named(id);
        ContractTerms terms =
                new ContractTerms(
                        title.getValue(),
                        named.sides(),
                        scope,
                        from,
                        to,
                        ZoneId.of(zone.getValue()));
        desk.act(caller, id, act -> new OpenContract(id, terms, act));
        if (named.links().isEmpty()) {
            UI.getCurrent().navigate(ContractNavigation.to(id));
        } else {
            getContent().removeAll();
            getContent().add(new InvitationLinks(terms.title(), id, named.links()));
        }
    }

    /** The world's zones by their places' names; what a field cannot be without is never empty. */
    private static ComboBox<String> zones() {
        ComboBox<String> zones = new ComboBox<>("Time zone");
        zones.setItems(
                ZoneId.getAvailableZoneIds().stream()
                        .filter(NewContractView::isPlace)
                        .sorted()
                        .toList());
        zones.setValue(USUAL_ZONE);
        zones.setHelperText("In which its days and weeks are counted");
        zones.addValueChangeListener(change -> {
            if (change.getValue() == null) {
                zones.setValue(change.getOldValue());
            }
        });
        return zones;
    }

    private static boolean isPlace(String zone) {
        return zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/");
    }

    private static LocalDate day(String field, @Nullable LocalDate given) {
        if (given == null) {
            throw new InvalidInput(field, "must be a day");
        }
        return given;
    }

    private static List<String> lines(TextArea area) {
        return Arrays.stream(area.getValue().split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    public String getPageTitle() {
        return "Open a contract · Accord";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.here("Open a contract"));
    }
}
