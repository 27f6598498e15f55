package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.Terms;
import accord.decision.ui.FormDialog;
import accord.decision.ui.Same;
import accord.decision.ui.Sending;
import accord.issue.IssueCommand.MeasureOutcome;
import accord.issue.IssueEvent.LessonTaken;
import accord.issue.IssueId;
import accord.issue.IssueState;
import accord.issue.Moment;
import accord.issue.Outcome;
import accord.look.ui.Fields;
import accord.look.ui.Tags;
import accord.look.ui.Words;
import accord.member.Permission;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** Whether it worked: the measure before and after, the review, and lessons from before. */
public final class OutcomePanel extends Composite<Section> {

    /**
     * What it shows.
     *
     * @param terms of what is in force, null before anything was agreed
     */
    public record Model(
            IssueId issue, Outcome outcome, @Nullable Terms terms, boolean resolved, Table table) {

        public static Model of(IssueState issue, @Nullable Terms terms, Table table) {
            return new Model(
                    issue.raising().issue(), issue.outcome(), terms, issue.isResolved(), table);
        }
    }

    private final Sending sending;
    private final LessonsDialog.Source lessons;
    private final Same same = new Same();

    public OutcomePanel(Sending sending, LessonsDialog.Source lessons) {
        this.sending = sending;
        this.lessons = lessons;
        getContent().addClassNames("card", "outcome");
    }

    public void show(Model model) {
        if (same.as(model)) {
            return;
        }
        getContent().removeAll();
        getContent().add(new H2(model.terms() == null ? "Lessons from before" : "Did it work?"));
        if (model.terms() != null) {
            getContent().add(measure(model, model.terms()));
        }
        model.outcome().taken().forEach(taken -> getContent().add(lesson(taken, model)));
        Div acts = Tags.div("acts");
        boolean may = model.table().may(Permission.CONTRIBUTOR);
        if (may && model.terms() != null) {
            boolean before = model.outcome().at(Moment.BEFORE).isEmpty();
            acts.add(
                    Tags.button(
                            "small",
                            before ? "Note the measure before" : "Note the measure now",
                            () ->
                                    note(
                                            model.issue(),
                                            before ? Moment.BEFORE : Moment.AFTER,
                                            model.terms())));
        }
        if (may && !model.resolved()) {
            acts.add(
                    Tags.button(
                            "tertiary small",
                            "Look for lessons",
                            () -> LessonsDialog.open(lessons)));
        }
        getContent().add(acts);
    }

    private static Facts measure(Model model, Terms terms) {
        Facts list = new Facts();
        list.say("Measure", terms.measure().isEmpty() ? "none was agreed" : terms.measure());
        for (Moment when : Moment.values()) {
            list.say(
                    when == Moment.BEFORE ? "Before" : "After",
                    model.outcome().at(when).map(e -> e.value()).orElse("not noted yet"));
        }
        if (terms.reviewOn() != null) {
            list.say("Review", Words.day(terms.reviewOn()));
        }
        return list;
    }

    private static Div lesson(LessonTaken taken, Model model) {
        Div lesson = Tags.div("lesson side-edge", Tags.paragraph("", taken.lesson()));
        lesson.addClassName(model.table().chair(taken.act().side()).style());
        Anchor from = new Anchor("issues/" + taken.from(), "Where it was learned");
        from.addClassName("small");
        lesson.add(from);
        return lesson;
    }

    private void note(IssueId issue, Moment when, @Nullable Terms terms) {
        FormDialog form =
                new FormDialog(
                        when == Moment.BEFORE ? "The measure before" : "The measure now",
                        "Note it",
                        "measure-" + issue + when);
        if (terms != null && !terms.measure().isEmpty()) {
            form.say(terms.measure());
        }
        TextField value = form.field("value", Fields.line("What it reads", "Such as “96 a week”."));
        form.onSubmit(() ->
                        sending.send(act -> new MeasureOutcome(issue, when, value.getValue(), act)))
                .open();
    }
}
