package accord.issue.ui;

import accord.decision.ui.FormDialog;
import accord.decision.ui.Sending;
import accord.eventlog.query.NewId;
import accord.issue.IssueId;
import accord.issue.Measure;
import accord.issue.MeasureCommand.ContestMeasure;
import accord.issue.MeasureCommand.EndMeasure;
import accord.issue.MeasureCommand.RatifyMeasure;
import accord.issue.MeasureCommand.TakeMeasure;
import accord.issue.MeasureId;
import accord.issue.MeasuresId;
import accord.look.ui.Fields;
import accord.look.ui.Tags;
import accord.member.SideId;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Set;

/** Takes an interim measure, and answers one. */
record MeasureDialogs(Sending sending, IssueId issue, Set<SideId> sides) {

    /** What is most often needed, so that three taps are enough. */
    private enum Usual {
        MAKE_SAFE(
                "Make safe",
                "There is a danger to people in the home.",
                "Duty to keep homes safe (Housing Health and Safety Rating System)"),
        MOVE_OUT(
                "Move residents out for now",
                "The home cannot be lived in as it is.",
                "Duty to keep homes fit to live in (Homes Act 2018)"),
        EMERGENCY(
                "Instruct an emergency repair",
                "Waiting would endanger people or the building.",
                "Emergency works under the contract"),
        OTHER("", "", "");

        private final String what;
        private final String reason;
        private final String authority;

        Usual(String what, String reason, String authority) {
            this.what = what;
            this.reason = reason;
            this.authority = authority;
        }
    }

    private enum Span {
        DAY("24 hours", Duration.ofHours(24)),
        THREE("3 days", Duration.ofDays(3)),
        WEEK("7 days", Duration.ofDays(7)),
        MOST("28 days, the longest", Duration.ofDays(28));

        private final String words;
        private final Duration length;

        Span(String words, Duration length) {
            this.words = words;
            this.length = length;
        }
    }

    void take() {
        FormDialog form =
                new FormDialog("Act now, without waiting", "Put it on record", "measure-" + issue)
                        .say(
                                "For what law or safety demands of your side. Everybody sees it at"
                                        + " once; it is no agreement, and it ends by itself.");
        RadioButtonGroup<Usual> usual = new RadioButtonGroup<>("What you do");
        usual.setItems(Usual.values());
        usual.setItemLabelGenerator(u -> u == Usual.OTHER ? "Something else" : u.what);
        TextField what = form.know("what", Fields.line("In a line", ""));
        TextArea reason = form.know("reason", Fields.paragraph("Why", ""));
        TextField authority = form.know("authority", Fields.line("On what authority", ""));
        Select<Span> until = new Select<>();
        until.setLabel("It ends after");
        until.setItems(Span.values());
        until.setItemLabelGenerator(span -> span.words);
        until.setValue(Span.DAY);
        reason.addClassName("short");
        usual.addValueChangeListener(change -> {
            Usual chosen = change.getValue();
            what.setValue(chosen.what);
            what.setVisible(chosen == Usual.OTHER);
            reason.setValue(chosen.reason);
            authority.setValue(chosen.authority);
        });
        usual.setValue(Usual.MAKE_SAFE);
        form.with(usual).with(what).with(reason).with(authority);
        form.know("expiresAt", until);
        form.with(until);
        MeasureId id = new MeasureId(NewId.next());
        form.onSubmit(() ->
                        sending.send(act ->
                                new TakeMeasure(
                                        MeasuresId.of(issue),
                                        id,
                                        sides,
                                        what.getValue(),
                                        reason.getValue(),
                                        authority.getValue(),
                                        act.at().plus(until.getValue().length),
                                        act)))
                .open();
    }

    void ratify(Measure measure) {
        FormDialog form =
                new FormDialog("Ratify this measure?", "Ratify", "ratify-" + id(measure))
                        .say("Your side stands behind it until it expires. It is no agreement.");
        TextArea note = form.field("note", Fields.paragraph("A note, if you like", ""));
        note.addClassName("short");
        form.onSubmit(() ->
                        sending.send(act ->
                                new RatifyMeasure(
                                        MeasuresId.of(issue), id(measure), note.getValue(), act)))
                .open();
    }

    void contest(Measure measure) {
        FormDialog form =
                new FormDialog("Contest this measure", "Contest it", "contest-" + id(measure))
                        .say(
                                "It goes on until it ends or expires, since duty does not wait;"
                                        + " your reason stays beside it.");
        TextArea reason = form.field("reason", Fields.paragraph("Why", ""));
        form.onSubmit(() ->
                        sending.send(act ->
                                new ContestMeasure(
                                        MeasuresId.of(issue), id(measure), reason.getValue(), act)))
                .open();
    }

    void end(Measure measure) {
        FormDialog form =
                new FormDialog("End this measure", "End it", "end-" + id(measure))
                        .with(
                                Tags.paragraph(
                                        "dialog-lead", "Everybody sees that it is over, and why."));
        TextArea reason = form.field("reason", Fields.paragraph("Why", ""));
        form.onSubmit(() ->
                        sending.send(act ->
                                new EndMeasure(
                                        MeasuresId.of(issue), id(measure), reason.getValue(), act)))
                .open();
    }

    private static MeasureId id(Measure measure) {
        return measure.taken().measure();
    }
}
