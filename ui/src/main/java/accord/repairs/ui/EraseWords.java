package accord.repairs.ui;

import accord.contract.ContractId;
import accord.contract.query.NotFound;
import accord.look.ui.Ask;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.member.query.Caller;
import accord.repairs.query.ImportRequests;
import accord.text.InvalidInput;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.TreeSet;

/** Where what may speak of people is erased from a request, for ever. */
final class EraseWords extends Div {
    private final ImportRequests imports;
    private final Caller caller;
    private final ContractId contract;
    private final Set<String> sources;
    private final Paragraph done = new Paragraph();

    /**
     * @param sources the systems that requests came from, one at least
     */
    EraseWords(ImportRequests imports, Caller caller, ContractId contract, Set<String> sources) {
        this.imports = imports;
        this.caller = caller;
        this.contract = contract;
        this.sources = new TreeSet<>(sources);
        Button ask = new Button("Erase words about people", click -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        done.addClassName("small");
        done.getElement().setAttribute("role", "status");
        add(ask, done);
    }

    private void ask() {
        Select<String> source = new Select<>();
        source.setLabel("From which system");
        source.setItems(sources);
        source.setValue(sources.iterator().next());
        TextField reference = Fields.line("Reference", "As that system gives it.");
        TextArea reason = Fields.paragraph("Why", "Both sides read it in the history.");
        Form form = new Form();
        form.add(
                new Paragraph(
                        "The address, the description, the building’s name and what shows the"
                                + " outcome of a visit go for ever, and do not come back with a"
                                + " later file. The request stays, and counts."));
        form.add("source", source);
        form.add("reference", reference).setRequiredIndicatorVisible(true);
        form.add("reason", reason).setRequiredIndicatorVisible(true);
        Ask.forA(
                "Erase words about people",
                form,
                "Erase for ever",
                () -> erase(source.getValue(), reference.getValue().strip(), reason.getValue()));
    }

    private void erase(String source, String reference, String reason) {
        if (reference.isEmpty()) {
            throw new InvalidInput("reference", "must not be empty");
        }
        try {
            imports.erase(caller, contract, source, reference, reason);
        } catch (NotFound none) {
            throw new InvalidInput("reference", "is not among the requests from " + source);
        }
        done.setText(
                "Erased from %s. That it was, and why, is in the history.".formatted(reference));
    }
}
