package accord.look.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** What will be here, and how to begin. */
public final class EmptyState extends Div {

    public EmptyState(String title, String how, Component... acts) {
        addClassName("empty");
        add(new H3(title), new Paragraph(how));
        if (acts.length > 0) {
            Div row = new Div(acts);
            row.addClassName("acts");
            add(row);
        }
    }
}
