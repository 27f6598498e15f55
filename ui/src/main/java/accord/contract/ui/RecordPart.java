package accord.contract.ui;

import accord.contract.ContractCommand.CloseRecord;
import accord.contract.ContractCommand.OpenRecord;
import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Desk;
import accord.look.ui.Ask;
import accord.look.ui.Card;
import accord.look.ui.Chair;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.look.ui.Words;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.member.query.Directory;
import accord.member.query.Person;
import accord.text.InvalidInput;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** To whom the sides opened their record; somebody reads it only when every side has. */
@Component
class RecordPart implements ContractPart {
    private final Directory directory;
    private final Desk desk;

    RecordPart(Directory directory, Desk desk) {
        this.directory = directory;
        this.desk = desk;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Card show(Caller caller, ContractState contract, Runnable refresh) {
        boolean mayOpen = Table.of(contract, caller).may(Permission.NEGOTIATOR);
        Card card = new Card("Auditors");
        contract.openedBy().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .forEach(entry ->
                        card.add(
                                row(
                                        entry.getKey(),
                                        entry.getValue(),
                                        caller,
                                        contract,
                                        mayOpen ? refresh : null)));
        if (contract.openedBy().values().stream().allMatch(Set::isEmpty)) {
            Paragraph none =
                    new Paragraph(
                            "Nobody but the sides reads this record. An auditor reads it when every"
                                    + " side has opened it to them; each reading is noted.");
            none.addClassName("small");
            card.add(none);
        }
        if (mayOpen) {
            Button open =
                    new Button(
                            "Open the record to an auditor", c -> ask(caller, contract, refresh));
            open.addThemeVariants(ButtonVariant.LUMO_SMALL);
            card.add(open);
        }
        return card;
    }

    private Div row(
            MemberId auditor,
            Set<SideId> openers,
            Caller caller,
            ContractState contract,
            @org.jspecify.annotations.Nullable Runnable refresh) {
        String name = directory.person(auditor).map(Person::name).orElse("Somebody");
        Chairs chairs = Chairs.of(contract);
        List<String> missing =
                contract.sides().stream()
                        .filter(side -> !openers.contains(side))
                        .map(chairs::of)
                        .map(Chair::inSentence)
                        .toList();
        Span state =
                new Span(
                        missing.isEmpty()
                                ? "reads the record"
                                : "waits for " + Words.and(missing) + " to open it");
        state.addClassName("small");
        Span who = new Span(name);
        who.addClassName("name");
        Div row = new Div(who, state);
        row.addClassName("auditor");
        if (refresh != null) {
            boolean opened = openers.contains(caller.side());
            Button change =
                    new Button(
                            opened ? "Close the record" : "Open it too",
                            click -> {
                                act(caller, contract, auditor, !opened);
                                refresh.run();
                            });
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            row.add(change);
        }
        return row;
    }

    private void ask(Caller caller, ContractState contract, Runnable refresh) {
        Form form = new Form();
        TextField account = form.add("auditor", Fields.line("The name that they sign in with", ""));
        form.add(
                new Paragraph(
                        "They can read everything in this contract once every side has opened it to"
                                + " them, change nothing, and each reading is on record."));
        Ask.forA(
                "Open the record to an auditor",
                form,
                "Open it for our side",
                () -> {
                    Person auditor =
                            directory
                                    .account(account.getValue().strip())
                                    .orElseThrow(() ->
                                            new InvalidInput(
                                                    "auditor",
                                                    "is not a name that anybody signs in"
                                                            + " with"));
                    act(caller, contract, auditor.id(), true);
                    refresh.run();
                });
    }

    private void act(Caller caller, ContractState contract, MemberId auditor, boolean open) {
        ContractId id = Objects.requireNonNull(contract.id());
        desk.act(
                caller,
                id,
                act -> open ? new OpenRecord(id, auditor, act) : new CloseRecord(id, auditor, act));
    }
}
