package accord.issue.ui;

import accord.decision.ui.FormDialog;
import accord.issue.IssueId;
import accord.look.ui.Fields;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks the sides what they do about an issue. */
public final class AskDialog {

    /** Opens the decision. */
    @FunctionalInterface
    public interface Asking {
        void ask(String question, @Nullable Instant deadline, boolean withHats);
    }

    private AskDialog() {}

    /**
     * @param zone of the contract, in which the time box is said
     * @param swapped whether the sides have been in each other's shoes already
     */
    public static void open(IssueId issue, ZoneId zone, boolean swapped, Asking asking) {
        FormDialog form =
                new FormDialog("Work out a response together", "Ask the sides", "ask-" + issue)
                        .say(
                                "Every side can then make proposals. It is agreed when all have"
                                        + " consented to the same text, and never otherwise.");
        TextField question = form.field("question", Fields.line("The question", ""));
        question.setValue("What do we do about this?");
        DateTimePicker deadline = form.field("deadline", new DateTimePicker("To be decided by"));
        deadline.setLocale(Locale.UK);
        deadline.setStep(Duration.ofMinutes(30));
        deadline.setHelperText(
                "If you like, %s time. When it runs out nothing is agreed by that."
                        .formatted(zone.getId()));
        Checkbox hats = new Checkbox("Stand in each other's shoes first", true);
        hats.setHelperText(
                "Each side states its position and puts the other's in its own words, before"
                        + " anybody consents. All sides together can skip it.");
        if (!swapped) {
            form.with(hats);
        }
        form.onSubmit(
                        () -> {
                            LocalDateTime by = deadline.getValue();
                            asking.ask(
                                    question.getValue(),
                                    by == null ? null : by.atZone(zone).toInstant(),
                                    !swapped && hats.getValue());
                        })
                .open();
    }
}
