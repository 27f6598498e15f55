package accord.look.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A surface on the ground with a heading that names it. */
public final class Card extends Section {
    private final Div head = new Div();

    public Card(String title, Component... beside) {
        addClassName("card");
        head.addClassName("card-head");
        H2 heading = new H2(title);
        head.add(heading);
        head.add(beside);
        add(head);
        getElement().setAttribute("aria-label", title);
    }
}
