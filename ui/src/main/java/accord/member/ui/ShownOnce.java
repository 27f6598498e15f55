package accord.member.ui;

import accord.look.ui.RelativeTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Locale;

/** Shows what is kept nowhere, to be copied now. */
final class ShownOnce {
    private ShownOnce() {}

    /**
     * A single-use link, to be passed on.
     *
     * @param expires until when it works, UTC
     */
    static void link(String title, String link, Instant expires) {
        show(
                title,
                "Send this to the one person it is for. It is shown here and nowhere else.",
                "Link",
                link,
                "It works once, until ",
                expires);
    }

    /**
     * An access token, to be given to a program.
     *
     * @param expires until when it is good, UTC
     */
    static void token(String name, String secret, Instant expires) {
        show(
                "The token for " + name,
                "Give this to the program as “Authorization: Bearer …”. It is shown here and nowhere"
                        + " else; whoever has it can act as you.",
                "Token",
                secret,
                "It is good until ",
                expires);
    }

    private static void show(
            String title, String what, String label, String secret, String until, Instant expires) {
        TextField field = new TextField(label);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        Button copy = new Button("Copy the " + label.toLowerCase(Locale.ROOT));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(click -> {
            copy.getElement().executeJs("navigator.clipboard?.writeText($0)", secret);
            copy.setText("Copied");
        });
        Paragraph end = new Paragraph(new Span(until), RelativeTime.of(expires));
        Div body = new Div(new Paragraph(what), field, end);
        body.addClassName("dialog-body");
        Dialog dialog = new Dialog(title);
        dialog.setCloseOnOutsideClick(false);
        dialog.add(body);
        Button done = new Button("Done", click -> dialog.close());
        done.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(done, copy);
        dialog.open();
    }
}
