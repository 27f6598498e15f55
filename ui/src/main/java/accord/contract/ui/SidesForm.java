package accord.contract.ui;

import accord.contract.ContractId;
import accord.contract.ContractSide;
import accord.contract.ContractTerms;
import accord.contract.SideKind;
import accord.look.ui.Form;
import accord.look.ui.Words;
import accord.member.query.Caller;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;

/** The sides of a new contract: the viewer's own, and up to eleven others. */
final class SidesForm extends Div {
    private final Form form;
    private final SideFinder finder;
    private final Caller caller;
    private final Select<SideKind> own = kind("Your side is");
    private final List<SideRow> others = new ArrayList<>();
    private final Div rows = new Div();
    private final Button more = new Button("Add another side", click -> add());

    /**
     * The sides as they were named.
     *
     * @param links for those that are not here yet
     */
    record Named(List<ContractSide> sides, List<Link> links) {}

    /** A link that lets somebody of an organisation in, once. */
    record Link(String organisation, String token) {}

    SidesForm(Form form, SideFinder finder, Caller caller) {
        this.form = form;
        this.finder = finder;
        this.caller = caller;
        addClassName("form");
        own.setValue(SideKind.LANDLORD);
        more.addThemeVariants(ButtonVariant.LUMO_SMALL);
        rows.addClassName("form");
        add(new H2("Sides"), new Paragraph(intro()), own, rows, more);
        add();
        form.know("sides", others.getFirst().name());
    }

    private String intro() {
        return "Your organisation, %s, is the first side. Name the others."
                .formatted(finder.organisation(caller.side()));
    }

    private void add() {
        SideRow row = new SideRow(others.size(), this::remove);
        row.know(form);
        others.add(row);
        rows.add(row);
        row.kind()
                .setValue(
                        own.getValue() == SideKind.LANDLORD
                                ? SideKind.CONTRACTOR
                                : SideKind.LANDLORD);
        changed();
    }

    private void remove(SideRow row) {
        others.remove(row);
        rows.remove(row);
        changed();
    }

    private void changed() {
        others.forEach(row -> row.mayGo(others.size() > 1));
        more.setVisible(others.size() < ContractTerms.MOST_SIDES - 1);
    }

    /** Checks every row before anybody is invited, so that nothing is half done. */
    Named named(ContractId contract) {
        List<SideRow.Checked> checked = others.stream().map(row -> row.checked(finder)).toList();
        List<ContractSide> sides = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        sides.add(
                new ContractSide(
                        caller.side(), finder.organisation(caller.side()), own.getValue()));
        for (SideRow.Checked row : checked) {
            var side = row.side();
            if (side == null) {
                var made = finder.invite(caller, row.organisation(), contract.value());
                links.add(new Link(row.organisation(), made.token()));
                side = made.side();
            }
            sides.add(new ContractSide(side, row.name(), row.kind()));
        }
        return new Named(sides, links);
    }

    static Select<SideKind> kind(String label) {
        Select<SideKind> kind = new Select<>();
        kind.setLabel(label);
        kind.setItems(SideKind.values());
        kind.setItemLabelGenerator(SidesForm::sideName);
        return kind;
    }

    static String sideName(SideKind kind) {
        return Words.sentenceCase(SidesPart.words(kind));
    }
}
