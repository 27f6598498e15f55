package accord.look.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

/** What will be here, and how to begin. */
public final class EmptyState extends Div {

    public EmptyState(String title, String how, Component... acts) {
        this(new H3(title), how, acts);
    }

    private EmptyState(HtmlContainer heading, String how, Component... acts) {
        addClassName("empty");
        add(heading, new Paragraph(how));
        if (acts.length > 0) {
            Div row = new Div(acts);
            row.addClassName("acts");
            add(row);
        }
    }

    /** In place of a whole page, and so under its one main heading. */
    static EmptyState page(String title, String how, Component... acts) {
        return new EmptyState(new H1(title), how, acts);
    }
}
