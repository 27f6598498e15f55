package accord.issue.ui;

import accord.contract.ui.Table;
import accord.decision.ui.FormDialog;
import accord.decision.ui.Sending;
import accord.issue.IssueCommand.MarkRestatement;
import accord.issue.IssueCommand.RestatePosition;
import accord.issue.IssueCommand.StatePosition;
import accord.issue.IssueEvent.PositionStated;
import accord.issue.IssueId;
import accord.issue.Position;
import accord.look.ui.Fields;
import accord.member.SideId;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;

/** Where sides say where they stand, and how they understand each other. */
final class HatDialogs {
    private final Sending sending;

    HatDialogs(Sending sending) {
        this.sending = sending;
    }

    /**
     * @param stated what was stated before, null for the first time
     */
    void state(IssueId issue, @Nullable PositionStated stated) {
        FormDialog form = new FormDialog("Our position", "State it", "position-" + issue);
        if (stated != null) {
            form.say("Restatements of your earlier position end with it.");
        }
        TextArea condition =
                form.field("condition", Fields.paragraph("Condition", "What you are faced with."));
        TextArea can = form.field("can", Fields.paragraph("What we can do", ""));
        TextArea need =
                form.field("need", Fields.paragraph("What we need", "Of the others, or at all."));
        if (stated != null) {
            condition.setValue(stated.position().condition());
            can.setValue(stated.position().can());
            need.setValue(stated.position().need());
        }
        form.onSubmit(
                        () -> {
                            Position position =
                                    new Position(
                                            condition.getValue(), can.getValue(), need.getValue());
                            sending.send(act -> new StatePosition(issue, position, act));
                        })
                .open();
    }

    void restate(IssueId issue, SideId of, Table table, PositionStated stated) {
        Position position = stated.position();
        FormDialog form =
                new FormDialog(
                                "The position of %s, in our words"
                                        .formatted(table.chair(of).inSentence()),
                                "Say it",
                                "restate-" + issue + "-" + of)
                        .say("Condition: " + position.condition())
                        .say("Can: " + position.can())
                        .say("Needs: " + position.need());
        TextArea text =
                form.field(
                        "text",
                        Fields.paragraph(
                                "As we understand it", "They will say whether this is fair."));
        form.onSubmit(() ->
                        sending.send(act -> new RestatePosition(issue, of, text.getValue(), act)))
                .open();
    }

    void fair(IssueId issue, SideId by) {
        sending.send(act -> new MarkRestatement(issue, by, true, "", act));
    }

    void notYet(IssueId issue, SideId by, Table table) {
        FormDialog form =
                new FormDialog("Not yet fair", "Say so", "mark-" + issue + "-" + by)
                        .say(
                                "%s will see your correction and can try again."
                                        .formatted(table.name(by)));
        TextArea correction =
                form.field("correction", Fields.paragraph("What is not right yet", ""));
        form.onSubmit(() ->
                        sending.send(act ->
                                new MarkRestatement(issue, by, false, correction.getValue(), act)))
                .open();
    }
}
