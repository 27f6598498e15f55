package accord.member.ui;

import accord.look.ui.RelativeTime;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;

/** Shows a single-use link, once: it is kept nowhere. */
final class LinkToPassOn {
    private LinkToPassOn() {}

    /**
     * @param expires until when it works, UTC
     */
    static void show(String title, String link, Instant expires) {
        TextField address = new TextField("Link");
        address.setValue(link);
        address.setReadOnly(true);
        address.setAutoselect(true);
        Button copy = new Button("Copy the link");
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(click -> {
            copy.getElement().executeJs("navigator.clipboard?.writeText($0)", link);
            copy.setText("Copied");
        });
        Paragraph until = new Paragraph(RelativeTime.of(expires));
        until.getElement()
                .insertChild(0, com.vaadin.flow.dom.Element.createText("It works once, until "));
        Div body =
                new Div(
                        new Paragraph(
                                "Send this to the one person it is for. It is shown here and nowhere else."),
                        address,
                        until);
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
