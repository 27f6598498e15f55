package accord.protocol.ui;

import accord.decision.ui.FormDialog;
import accord.look.ui.Fields;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks the sides to agree on how they communicate, or to look at it again. */
final class AskDialog {

    /** Opens the decision. */
    @FunctionalInterface
    interface Asking {
        void ask(String question, @Nullable Instant deadline);
    }

    private AskDialog() {}

    /**
     * @param review whether something is in force that this would change
     * @param draft names what is being written
     */
    static void open(boolean review, ZoneId zone, String draft, Asking asking, Runnable done) {
        FormDialog form =
                new FormDialog(
                                review ? "Review how we communicate" : "Agree how we communicate",
                                "Ask the sides",
                                draft)
                        .say(
                                review
                                        ? "What is in force stays in force until every side has"
                                                + " consented to the same new text."
                                        : "Every side can then make proposals. It is in force when"
                                                + " all have consented to the same text.");
        TextField question =
                form.field(
                        "question",
                        review
                                ? Fields.line(
                                        "What has changed, and what do we ask?",
                                        "Such as: a new depot opens; who is told of what from May?")
                                : Fields.line("The question", ""));
        if (!review) {
            question.setValue(ProtocolWords.FIRST_QUESTION);
        }
        DateTimePicker deadline = form.field("deadline", new DateTimePicker("To be decided by"));
        deadline.setLocale(Locale.UK);
        deadline.setStep(Duration.ofMinutes(30));
        deadline.setHelperText(
                "If you like, %s time. When it runs out nothing is agreed by that."
                        .formatted(zone.getId()));
        form.onSubmit(
                        () -> {
                            LocalDateTime by = deadline.getValue();
                            asking.ask(
                                    question.getValue(),
                                    by == null ? null : by.atZone(zone).toInstant());
                        })
                .then(done)
                .open();
    }
}
