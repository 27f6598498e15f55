package accord.repairs.ui;

import accord.contract.ui.Chairs;
import accord.look.ui.Ask;
import accord.look.ui.Badge;
import accord.look.ui.Fields;
import accord.look.ui.Form;
import accord.look.ui.Words;
import accord.repairs.Cause;
import accord.repairs.CauseSaid;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** Known causes, who sees or dismisses them, and why. */
final class CausesPart extends Div {

    /** Says something of a cause. */
    @FunctionalInterface
    interface Say {
        void say(Cause cause, boolean applies, String why);
    }

    CausesPart(List<CauseSaid> said, Chairs chairs, boolean mayAct, Say say) {
        addClassName("causes");
        for (Cause cause : Cause.values()) {
            Span name = new Span(Words.sentenceCase(RepairsWords.of(cause)));
            name.addClassName("title");
            Div row = new Div(name);
            row.addClassName("cause");
            if (mayAct) {
                row.add(act(cause, true, say), act(cause, false, say));
            }
            said.stream()
                    .filter(each -> each.cause() == cause)
                    .forEach(each -> row.add(line(each, chairs)));
            add(row);
        }
    }

    private static Div line(CauseSaid said, Chairs chairs) {
        Span words = new Span((said.applies() ? "sees it here: " : "dismissed it: ") + said.why());
        Div line = new Div(Badge.of(chairs.of(said.act().side())), words);
        line.addClassName("cause-said");
        return line;
    }

    private static Button act(Cause cause, boolean applies, Say say) {
        Button button =
                new Button(applies ? "Applies" : "Dismiss", click -> ask(cause, applies, say));
        button.setAriaLabel(
                (applies ? "Say that this is a cause: " : "Dismiss as a cause: ")
                        + RepairsWords.of(cause));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static void ask(Cause cause, boolean applies, Say say) {
        String name = RepairsWords.of(cause);
        Form form = new Form();
        TextArea why =
                form.add("why", Fields.paragraph("Why", "Both sides read it; it stays on record."));
        why.setRequiredIndicatorVisible(true);
        Ask.forA(
                applies ? "This is due to " + name : "Not due to " + name,
                form,
                applies ? "Say so" : "Dismiss",
                () -> say.say(cause, applies, why.getValue()));
    }
}
