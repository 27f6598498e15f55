package accord.contract.ui;

import accord.contract.SideKind;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.member.SideId;
import accord.text.InvalidInput;
import accord.text.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Another side of a new contract: what it is, who it is, and how to find it. */
final class SideRow extends Div {
    private final int index;
    private final Select<SideKind> kind = SidesForm.kind("They are");
    private final TextField organisation = Fields.line("Organisation", "Its name, as you know it");
    private final TextField account =
            Fields.line(
                    "Somebody there who uses Accord",
                    "The name that they sign in with. Empty: you get a link to invite them.");
    private final Button remove;

    /**
     * A row whose fields are as they must be.
     *
     * @param side null where the organisation is not here yet
     */
    record Checked(String organisation, String name, SideKind kind, @Nullable SideId side) {}

    SideRow(int index, Consumer<SideRow> away) {
        this.index = index;
        addClassName("side-row");
        remove = new Button("Remove this side", click -> away.accept(this));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div pair = new Div(kind, organisation);
        pair.addClassName("pair");
        add(pair, account, remove);
    }

    void know(Form form) {
        form.know("organisation" + index, organisation);
        form.know("account" + index, account);
    }

    Select<SideKind> kind() {
        return kind;
    }

    TextField name() {
        return organisation;
    }

    void mayGo(boolean may) {
        remove.setVisible(may);
    }

    Checked checked(SideFinder finder) {
        if (kind.getValue() == null) {
            throw new InvalidInput("sides", "must say what each side is");
        }
        String given = account.getValue().strip();
        if (!given.isEmpty()) {
            SideId side = finder.of("account" + index, given);
            String name = organisation.isEmpty() ? finder.organisation(side) : line();
            return new Checked(name, name, kind.getValue(), side);
        }
        return new Checked(line(), line(), kind.getValue(), null);
    }

    private String line() {
        return Text.line("organisation" + index, organisation.getValue());
    }
}
