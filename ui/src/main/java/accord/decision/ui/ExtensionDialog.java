package accord.decision.ui;

import accord.decision.DecisionCommand.ProposeExtension;
import accord.decision.DecisionId;
import accord.look.ui.Fields;
import accord.text.InvalidInput;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

/** Asks until when a side would give a decision longer. */
final class ExtensionDialog {
    private ExtensionDialog() {}

    /**
     * @param over whether it has run out, and so begins anew
     */
    static void open(Sending sending, DecisionId decision, boolean over, ZoneId zone) {
        FormDialog form =
                new FormDialog(
                                over ? "Give it a new time" : "Give it longer",
                                "Say so",
                                "longer-" + decision)
                        .say(
                                over
                                        ? "It has until then when every side names the same time."
                                                + " Until they have, it stays open as it is."
                                        : "The time box ends later when every side names the same"
                                                + " time. Until then it goes on as it is.");
        DateTimePicker until = form.field("until", new DateTimePicker("Until"));
        until.setLocale(Locale.UK);
        until.setStep(Duration.ofMinutes(30));
        until.setHelperText(zone.getId() + " time");
        TextArea reason = form.field("reason", Fields.paragraph("Why, if you like", ""));
        reason.addClassName("short");
        form.onSubmit(
                        () -> {
                            LocalDateTime named = until.getValue();
                            if (named == null) {
                                throw new InvalidInput("until", "must say until when");
                            }
                            sending.send(act ->
                                    new ProposeExtension(
                                            decision,
                                            named.atZone(zone).toInstant(),
                                            reason.getValue(),
                                            act));
                        })
                .open();
    }
}
