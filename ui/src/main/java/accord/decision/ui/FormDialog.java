package accord.decision.ui;

import accord.look.ui.Form;
import accord.look.ui.Tags;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.shared.HasValidationProperties;

/**
 * Asks for some words and hands them in. It stays open, with everything typed, until what was asked
 * for is done; what is typed is kept in the browser too, in case the connection is lost.
 */
public final class FormDialog {
    private final Dialog dialog;
    private final Form form = new Form();
    private final Button main;
    private final String draft;
    private Runnable act = () -> {};
    private Runnable done = () -> {};

    /**
     * @param main what the button says that hands it in
     * @param draft names what is being written, so that it is found again after a lost connection
     */
    public FormDialog(String title, String main, String draft) {
        this.draft = draft;
        this.main = Tags.button("primary", main, this::submit);
        this.main.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        this.dialog = new Dialog(title);
        dialog.addClassName("sheet");
        dialog.setCloseOnOutsideClick(false);
        form.addClassName("dialog-body");
        dialog.add(form);
        dialog.addAttachListener(
                shown -> dialog.getElement().executeJs("accordRoom.restore(this, $0)", draft));
        dialog.getFooter().add(Tags.button("tertiary", "Cancel", dialog::close), this.main);
    }

    /** Says what this will do, before the fields that follow. */
    public FormDialog say(String sentence) {
        if (!sentence.isEmpty()) {
            form.add(Tags.paragraph("dialog-lead", sentence));
        }
        return this;
    }

    public FormDialog with(Component component) {
        form.add(component);
        return this;
    }

    /** A field; a problem with what it is called is said at it. */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> F field(
            String name, F field) {
        field.getElement().setAttribute("data-draft", name);
        return form.add(name, field);
    }

    /** A field that stands elsewhere; a problem with what it is called is said at it. */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> F know(
            String name, F field) {
        field.getElement().setAttribute("data-draft", name);
        return form.know(name, field);
    }

    /** What the button does; throws when it cannot be done. */
    public FormDialog onSubmit(Runnable act) {
        this.act = act;
        return this;
    }

    /** What follows when it was done. */
    public FormDialog then(Runnable done) {
        this.done = done;
        return this;
    }

    public void open() {
        dialog.open();
    }

    public boolean isOpen() {
        return dialog.isOpened();
    }

    public void close() {
        dialog.close();
    }

    public FormDialog wide() {
        dialog.addClassName("wide");
        return this;
    }

    public Button main() {
        return main;
    }

    private void submit() {
        if (form.submit(act)) {
            dialog.getElement().executeJs("accordRoom.forget($0)", draft);
            dialog.close();
            done.run();
        }
    }
}
