package accord.repairs.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.ui.Table;
import accord.look.ui.Ask;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.member.Permission;
import accord.member.query.Caller;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Optional;

/** For whoever takes the calls: says that a building has trouble before the requests show it. */
final class RaiseIncident {
    private RaiseIncident() {}

    /** Empty where the caller may not. */
    static Optional<Button> button(Caller caller, ContractState contract, IncidentDesk desk) {
        boolean may = Table.of(contract, caller).may(Permission.CONTRIBUTOR);
        ContractId id = Objects.requireNonNull(contract.id());
        return may
                ? Optional.of(new Button("Raise an incident", click -> ask(caller, id, desk)))
                : Optional.empty();
    }

    private static void ask(Caller caller, ContractId contract, IncidentDesk desk) {
        Form form = new Form();
        form.add(
                new Paragraph(
                        "Many calls from one building? Tell all sides now. When the requests show"
                                + " it too, that is noted in the same room."));
        TextField building =
                form.add("building", Fields.line("Which building or block?", "As callers name it"));
        building.setRequiredIndicatorVisible(true);
        TextField what =
                form.add(
                        "what",
                        Fields.line(
                                "What is happening?",
                                "One sentence that all sides read; no resident’s name"));
        what.setRequiredIndicatorVisible(true);
        IntegerField homes = form.add("homes", new IntegerField("How many homes?"));
        homes.setHelperText("Leave it empty where nobody knows yet");
        Ask.forA(
                "Raise an incident",
                form,
                "Tell all sides",
                () ->
                        UI.getCurrent()
                                .navigate(
                                        desk.raise(
                                                caller,
                                                contract,
                                                building.getValue(),
                                                what.getValue(),
                                                homes.getValue())));
    }
}
