package accord.look.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The few elements that pages are made of, with their class; what is the same is not touched. */
public final class Tags {
    private Tags() {}

    public static Div div(String classes, Component... children) {
        Div div = new Div(children);
        div.addClassNames(names(classes));
        return div;
    }

    public static Span span(String classes, String text) {
        Span span = new Span(text);
        span.addClassNames(names(classes));
        return span;
    }

    public static Paragraph paragraph(String classes, String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames(names(classes));
        return paragraph;
    }

    public static Component strong(String text) {
        Span strong = new Span(text);
        strong.getElement().getClassList().add("strong");
        return strong;
    }

    /**
     * @param looks {@code primary} for the one that matters most, {@code tertiary} for the least,
     *     or empty
     */
    public static Button button(String looks, String text, Runnable pressed) {
        Button button = new Button(text, click -> pressed.run());
        if (!looks.isEmpty()) {
            button.addThemeNames(looks.split(" "));
        }
        return button;
    }

    /**
     * The same by which it is also found, by whoever looks for what can be done here in other words
     * than stand on it.
     */
    public static <C extends Component> C also(String words, C act) {
        act.getElement().setAttribute("data-also", words);
        return act;
    }

    private static String[] names(String classes) {
        return classes.isEmpty() ? new String[0] : classes.split(" ");
    }

    /** Sets a text where it is another one. */
    public static void text(HasText element, String text) {
        if (!text.equals(element.getText())) {
            element.setText(text);
        }
    }

    /** Puts these in the place of what was there. */
    public static <C extends Component & HasComponents> void fill(C place, Component... parts) {
        place.removeAll();
        place.add(parts);
    }
}
