package accord.contract.ui;

import accord.contract.ContractCommand.GrantPermission;
import accord.contract.ContractCommand.WithdrawPermission;
import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Desk;
import accord.look.ui.Ask;
import accord.look.ui.Form;
import accord.look.ui.Words;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.Directory;
import accord.member.query.Person;
import accord.text.InvalidInput;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;

/** A side says what its own people may do in a contract. */
record PermissionDialogs(
        Directory directory, Desk desk, Caller caller, ContractState contract, Runnable refresh) {
    private static final int MOST_PEOPLE = 1_000;

    void add() {
        List<Person> colleagues =
                directory.people(caller.side(), null, MOST_PEOPLE).stream()
                        .filter(person -> contract.permission(person.id()).isEmpty())
                        .toList();
        Form form = new Form();
        if (colleagues.isEmpty()) {
            form.add(
                    new Paragraph(
                            "Everybody of your organisation is here already. Invite colleagues to"
                                    + " Accord first; then add them here."));
        }
        Select<Person> who = new Select<>();
        who.setLabel("Colleague");
        who.setItems(colleagues);
        who.setItemLabelGenerator(Person::name);
        Select<Permission> may = may(Permission.CONTRIBUTOR);
        form.add("member", who);
        form.add("permission", may);
        Ask.forA(
                "Add a colleague",
                form,
                "Add them",
                () -> {
                    if (who.getValue() == null) {
                        throw new InvalidInput("member", "must be chosen");
                    }
                    grant(who.getValue(), may.getValue());
                });
    }

    void change(Person person, Permission now) {
        Form form = new Form();
        Select<Permission> may = may(now);
        form.add("permission", may);
        Dialog dialog =
                Ask.forA(
                        "What %s may do".formatted(person.name()),
                        form,
                        "Save",
                        () -> grant(person, may.getValue()));
        Button off =
                new Button(
                        "Take off this contract",
                        click -> {
                            dialog.close();
                            withdraw(person);
                        });
        off.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        form.add(off);
    }

    private void withdraw(Person person) {
        Ask.before(
                "Take %s off this contract?".formatted(person.name()),
                "They will see nothing of it any more. What they did stays on record.",
                "Take them off",
                () -> {
                    desk.act(caller, id(), act -> new WithdrawPermission(id(), person.id(), act));
                    refresh.run();
                });
    }

    private void grant(Person person, Permission permission) {
        desk.act(caller, id(), act -> new GrantPermission(id(), person.id(), permission, act));
        refresh.run();
    }

    private ContractId id() {
        return Objects.requireNonNull(contract.id());
    }

    private static Select<Permission> may(Permission now) {
        Select<Permission> may = new Select<>();
        may.setLabel("What they may do here");
        may.setItems(Permission.values());
        may.setItemLabelGenerator(PermissionDialogs::words);
        may.setValue(now);
        return may;
    }

    private static String words(Permission permission) {
        String does =
                switch (permission) {
                    case NEGOTIATOR -> "consents for your side, and all that follows";
                    case CONTRIBUTOR -> "raises, proposes, amends and comments";
                    case OBSERVER -> "reads";
                };
        return Words.sentenceCase(ContractWords.permission(permission)) + ": " + does;
    }
}
