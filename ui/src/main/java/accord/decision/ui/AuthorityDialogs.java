package accord.decision.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Desk;
import accord.decision.Authority;
import accord.decision.Money;
import accord.decision.RegisterCommand.RegisterAuthority;
import accord.decision.RegisterCommand.RequireTwo;
import accord.decision.RegisterCommand.WithdrawAuthority;
import accord.decision.RegisterId;
import accord.decision.Terms;
import accord.decision.query.Registers;
import accord.look.ui.Ask;
import accord.look.ui.Form;
import accord.look.ui.Tags;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.query.Caller;
import accord.member.query.Directory;
import accord.text.InvalidInput;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A side says who may bind it. */
record AuthorityDialogs(
        Directory directory, Desk desk, Caller caller, ContractState contract, Runnable refresh) {

    void add() {
        List<MemberId> negotiators =
                contract.people().entrySet().stream()
                        .filter(seat -> seat.getValue().side().equals(caller.side()))
                        .filter(seat -> seat.getValue().permission() == Permission.NEGOTIATOR)
                        .map(seat -> seat.getKey())
                        .toList();
        Select<MemberId> who = new Select<>();
        who.setLabel("Negotiator");
        who.setItems(negotiators);
        who.setItemLabelGenerator(directory::name);
        who.setHelperText("Only negotiators consent; make a colleague one first.");
        Form form = new Form();
        form.add(
                Tags.paragraph(
                        "dialog-lead",
                        "From now on only those whom your side has registered can bind it. What"
                                + " was consented to before stays."));
        form.add("member", who);
        Entry entry = new Entry(form, null);
        Ask.forA(
                "Who may bind your side",
                form,
                "Register them",
                () -> {
                    if (who.getValue() == null) {
                        throw new InvalidInput("member", "must be chosen");
                    }
                    register(who.getValue(), entry.authority());
                });
    }

    void change(MemberId member, Authority now) {
        Form form = new Form();
        Entry entry = new Entry(form, now);
        String name = directory.name(member);
        Dialog dialog =
                Ask.forA(
                        "To what %s may bind your side".formatted(name),
                        form,
                        "Save",
                        () -> register(member, entry.authority()));
        form.add(
                Tags.button(
                        "tertiary",
                        "Register that %s may not any more".formatted(name),
                        () -> {
                            if (form.submit(
                                    () ->
                                            desk.act(
                                                    caller,
                                                    id(),
                                                    act ->
                                                            new WithdrawAuthority(
                                                                    mine(), member, act)))) {
                                dialog.close();
                                refresh.run();
                            }
                        }));
    }

    void two(@Nullable Money above) {
        Form form = new Form();
        BigDecimalField value = money("Two negotiators sign above", above);
        value.setHelperText(
                "In all that a text costs at most. Empty: one signature is always enough.");
        form.add("value", value);
        Ask.forA(
                "Two signatures",
                form,
                "Save",
                () -> {
                    Money least = value.getValue() == null ? null : Money.of(value.getValue());
                    desk.act(caller, id(), act -> new RequireTwo(mine(), least, act));
                    refresh.run();
                });
    }

    private void register(MemberId member, Authority authority) {
        desk.act(caller, id(), act -> new RegisterAuthority(mine(), member, authority, act));
        refresh.run();
    }

    private RegisterId mine() {
        return Registers.of(id(), caller.side());
    }

    private ContractId id() {
        return Objects.requireNonNull(contract.id());
    }

    private static BigDecimalField money(String label, @Nullable Money now) {
        BigDecimalField field = new BigDecimalField(label);
        field.setPrefixComponent(Tags.span("", "£"));
        field.setValue(now == null ? null : now.amount());
        return field;
    }

    /** The fields of an authority. */
    private static final class Entry {
        private final CheckboxGroup<Terms.Kind> kinds = new CheckboxGroup<>("For what");
        private final BigDecimalField limit;

        Entry(Form form, @Nullable Authority now) {
            kinds.setItems(Terms.Kind.values());
            kinds.setItemLabelGenerator(TermWords::kind);
            kinds.setValue(now == null ? Set.of(Terms.Kind.values()) : now.kinds());
            limit = money("Up to, all together", now == null ? null : now.limit());
            limit.setHelperText(
                    "The sum of what they consented to in this contract. Empty: without limit.");
            form.add("kinds", kinds);
            form.add("value", limit);
        }

        Authority authority() {
            return new Authority(
                    kinds.getValue(), limit.getValue() == null ? null : Money.of(limit.getValue()));
        }
    }
}
