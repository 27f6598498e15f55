package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.ui.FormDialog;
import accord.decision.ui.Rows;
import accord.decision.ui.Same;
import accord.decision.ui.Sending;
import accord.issue.IssueCommand.ConfirmResolution;
import accord.issue.IssueCommand.NoteLesson;
import accord.issue.IssueCommand.ReopenIssue;
import accord.issue.IssueEvent.LessonNoted;
import accord.issue.IssueId;
import accord.issue.IssueState;
import accord.look.ui.Fields;
import accord.look.ui.Tags;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Person;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What follows from an agreement: actions, resolution by every side, lessons. */
public final class AfterPanel extends Composite<Section> {

    /** What it shows. */
    public record Model(IssueState issue, Table table) {}

    /** What the buttons depend on, so that they stay as long as they can. */
    private record Rest(
            boolean agreed,
            boolean empty,
            boolean open,
            Set<SideId> confirmed,
            boolean resolved,
            List<LessonNoted> lessons,
            Table table) {
        static Rest of(Model model) {
            IssueState issue = model.issue();
            return new Rest(
                    issue.response() != null,
                    issue.actions().isEmpty(),
                    issue.hasOpenActions(),
                    issue.confirmed().keySet(),
                    issue.isResolved(),
                    issue.lessons(),
                    model.table());
        }
    }

    private final Sending sending;
    private final Supplier<List<Person>> owners;
    private final Div empty = Tags.div("small");
    private final Rows<ActionRow.Model, ActionRow> actions;
    private final Div resolution = Tags.div("resolution");
    private final Same same = new Same();

    /**
     * @param owners the people of all sides
     */
    public AfterPanel(Sending sending, Supplier<List<Person>> owners) {
        this.sending = sending;
        this.owners = owners;
        UnorderedList list = new UnorderedList();
        list.addClassName("actions");
        actions =
                new Rows<>(
                        list, m -> m.action().id(), m -> new ActionRow(sending), ActionRow::show);
        getContent().addClassNames("card", "after");
        getContent().add(new H2("After agreement"), empty, list, resolution);
    }

    public void show(Model model) {
        IssueState issue = model.issue();
        boolean mayAct = model.table().may(Permission.CONTRIBUTOR) && !issue.isResolved();
        List<Person> people = issue.actions().isEmpty() ? List.of() : owners.get();
        actions.show(
                issue.actions().stream()
                        .map(action ->
                                new ActionRow.Model(
                                        issue.raising().issue(),
                                        action,
                                        model.table(),
                                        ActionRow.owner(action, people),
                                        mayAct))
                        .toList());
        if (!same.as(Rest.of(model))) {
            showRest(issue, model.table(), mayAct);
        }
    }

    private void showRest(IssueState issue, Table table, boolean mayAct) {
        empty.setText(
                issue.response() == null
                        ? "Actions are made from the text when every side has consented."
                        : "What follows from what was agreed?");
        empty.setVisible(issue.actions().isEmpty());
        resolution.removeAll();
        IssueId id = issue.raising().issue();
        if (issue.response() == null) {
            return;
        }
        if (mayAct) {
            resolution.add(
                    Tags.button(
                            issue.actions().isEmpty() ? "primary" : "",
                            "Add an action",
                            () -> ActionDialogs.add(sending, id, table, owners.get())));
        }
        if (issue.isResolved()) {
            showLessons(issue, table);
        } else {
            showResolving(issue, table);
        }
    }

    private void showResolving(IssueState issue, Table table) {
        if (!issue.confirmed().isEmpty()) {
            resolution.add(
                    Tags.paragraph(
                            "small",
                            "Resolved, says %s; it is when every side says so."
                                    .formatted(table.inSentence(issue.confirmed().keySet()))));
        }
        boolean can =
                !issue.hasOpenActions()
                        && table.mineIf(Permission.NEGOTIATOR)
                                .filter(mine -> !issue.confirmed().containsKey(mine))
                                .isPresent();
        if (can) {
            resolution.add(
                    Tags.button(
                            issue.actions().isEmpty() ? "" : "primary",
                            "Say it is resolved",
                            () -> confirm(issue.raising().issue())));
        }
    }

    private void showLessons(IssueState issue, Table table) {
        IssueId id = issue.raising().issue();
        resolution.add(Tags.paragraph("fair", "✓ Resolved, say all sides"));
        if (!issue.lessons().isEmpty()) {
            resolution.add(new H3("Lessons"));
            for (LessonNoted lesson : issue.lessons()) {
                resolution.add(
                        Tags.paragraph(
                                "lesson side-edge " + table.chair(lesson.act().side()).style(),
                                lesson.lesson()));
            }
        }
        if (table.may(Permission.CONTRIBUTOR)) {
            resolution.add(
                    Tags.div(
                            "acts",
                            Tags.button("", "Note a lesson", () -> lesson(id)),
                            Tags.button("tertiary", "It has come back", () -> reopen(id))));
        }
    }

    private void confirm(IssueId id) {
        FormDialog form =
                new FormDialog("Is this resolved?", "Say it is resolved", "resolve-" + id)
                        .say("It is resolved when every side says so.");
        TextArea note = form.field("note", Fields.paragraph("A note, if any", ""));
        form.onSubmit(() -> sending.send(act -> new ConfirmResolution(id, note.getValue(), act)))
                .open();
    }

    private void reopen(IssueId id) {
        FormDialog form =
                new FormDialog("It has come back", "Reopen", "reopen-" + id)
                        .say("It opens again for all sides, with its history.");
        TextArea reason = form.field("reason", Fields.paragraph("What has come back", ""));
        form.onSubmit(() -> sending.send(act -> new ReopenIssue(id, reason.getValue(), act)))
                .open();
    }

    private void lesson(IssueId id) {
        FormDialog form = new FormDialog("Note a lesson", "Note it", "lesson-" + id);
        TextArea lesson =
                form.field(
                        "lesson", Fields.paragraph("What should be done otherwise next time", ""));
        form.onSubmit(() -> sending.send(act -> new NoteLesson(id, lesson.getValue(), act))).open();
    }
}
