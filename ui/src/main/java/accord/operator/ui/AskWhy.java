package accord.operator.ui;

import accord.look.ui.Ask;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;

/** Asks an operator why, says what follows, and tells what came of it. */
final class AskWhy {
    private static final int READING_MILLIS = 6_000;

    private AskWhy() {}

    /**
     * @param act takes the reason and gives what came of it, in a sentence
     */
    static void to(
            String title,
            String consequence,
            String verb,
            Function<String, String> act,
            Runnable again) {
        Form form = new Form();
        form.add(new Paragraph(consequence));
        TextArea why = Fields.paragraph("Why", "It is on record, with your name and the time.");
        form.add("why", why);
        Ask.forA(
                title,
                form,
                verb,
                () -> {
                    String outcome = act.apply(why.getValue());
                    Notification.show(outcome, READING_MILLIS, Notification.Position.BOTTOM_CENTER);
                    again.run();
                });
    }
}
