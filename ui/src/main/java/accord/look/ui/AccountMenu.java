package accord.look.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** Who is signed in, light or dark, what else features put here, and the way out. */
final class AccountMenu extends NativeDetails {

    AccountMenu(Viewer viewer, List<Component> more, Runnable out) {
        addClassName("menu");
        setSummary(summary(viewer));
        Div list = new Div(head(viewer), scheme());
        list.addClassName("menu-list");
        list.add(more);
        NativeButton keys = new NativeButton("Keys");
        keys.getElement().setAttribute("data-keys", true);
        list.add(keys);
        list.add(new NativeButton("Sign out", click -> out.run()));
        setContent(list);
    }

    private static Component summary(Viewer viewer) {
        Span name = new Span(viewer.name());
        name.addClassName("hide-narrow");
        Span badge = new Span(viewer.initials());
        badge.addClassName("who");
        badge.getElement().setAttribute("aria-hidden", "true");
        Span label = new Span("Your account");
        label.addClassName("visually-hidden");
        Span summary = new Span(label, name, badge);
        summary.addClassName("menu-label");
        return summary;
    }

    private static Component head(Viewer viewer) {
        Span name = new Span(viewer.name());
        name.addClassName("strong");
        Span where = new Span(viewer.organisation());
        where.addClassName("small");
        Div head = new Div(name, where);
        head.addClassName("menu-head");
        return head;
    }

    private static Component scheme() {
        Div choices = new Div();
        for (String scheme : List.of("System", "Light", "Dark")) {
            NativeButton choice = new NativeButton(scheme);
            choice.getElement()
                    .setAttribute("data-choose-scheme", scheme.toLowerCase(Locale.ROOT))
                    .setAttribute("aria-pressed", "false");
            choices.add(choice);
        }
        choices.addClassName("scheme");
        choices.getElement().setAttribute("role", "group").setAttribute("aria-label", "Appearance");
        return choices;
    }
}
