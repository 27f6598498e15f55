package accord.look.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Dialogs: a form to send, or a consequence to know before it happens. */
public final class Ask {
    private Ask() {}

    /**
     * Opens a dialog with a form. It closes when the act succeeds; otherwise it says why not.
     *
     * @param verb what the button says, such as "Raise the issue"
     */
    public static Dialog forA(String title, Form form, String verb, Runnable act) {
        Dialog dialog = dialog(title);
        Button send = new Button(verb);
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            if (form.submit(act)) {
                dialog.close();
            }
            send.setEnabled(true);
        });
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        form.addClassName("dialog-body");
        dialog.add(form);
        dialog.getFooter().add(cancel(dialog), send);
        dialog.open();
        return dialog;
    }

    /**
     * Says what something will do to somebody else before it is done.
     *
     * @param consequence such as "This voids the contractor's consent."
     */
    public static Dialog before(String title, String consequence, String verb, Runnable act) {
        Form form = new Form();
        form.add(new Paragraph(consequence));
        return forA(title, form, verb, act);
    }

    private static Dialog dialog(String title) {
        Dialog dialog = new Dialog(title);
        dialog.setCloseOnOutsideClick(false);
        dialog.setDraggable(false);
        return dialog;
    }

    private static Div cancel(Dialog dialog) {
        Button cancel = new Button("Cancel", click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return new Div(cancel);
    }
}
