package accord.session.ui;

import accord.contract.ui.Table;
import accord.decision.ui.FormDialog;
import accord.decision.ui.Sending;
import accord.look.ui.Badge;
import accord.look.ui.Fields;
import accord.look.ui.Tags;
import accord.member.Permission;
import accord.session.SessionCommand.GiveVerdict;
import accord.session.SessionEvent.VerdictGiven;
import accord.session.SessionId;
import accord.session.SessionState;
import accord.session.Verdict;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;

/** How a checkpoint ends: what each side says, and the viewer's own word. */
final class VerdictPart extends Div {
    private final Sending sending;

    VerdictPart(Sending sending, SessionState session, Table table) {
        this.sending = sending;
        addClassName("verdicts");
        add(Tags.strong("How does this checkpoint end?"));
        for (var side : table.inOrder(session.plan().sides())) {
            VerdictGiven given = session.verdicts().get(side);
            Div line = Tags.div("verdict", Badge.of(table.chair(side)));
            line.add(
                    Tags.span(
                            given == null ? "small" : "strong",
                            given == null ? "has not said" : SessionWords.word(given.verdict())));
            if (given != null && !given.note().isEmpty()) {
                line.add(Tags.span("small", given.note()));
            }
            add(line);
        }
        if (table.may(Permission.NEGOTIATOR)) {
            Div acts = Tags.div("acts");
            for (Verdict verdict : Verdict.values()) {
                acts.add(
                        Tags.button(
                                "small",
                                SessionWords.word(verdict),
                                () -> say(session.plan().session(), verdict)));
            }
            add(acts);
        }
    }

    private void say(SessionId id, Verdict verdict) {
        FormDialog form =
                new FormDialog(
                                SessionWords.word(verdict) + "?",
                                "Say so for your side",
                                "verdict-" + id + verdict)
                        .say(effect(verdict));
        TextArea note = form.field("note", Fields.paragraph("Why, if you like", ""));
        form.onSubmit(() -> sending.send(act -> new GiveVerdict(id, verdict, note.getValue(), act)))
                .open();
    }

    private static String effect(Verdict verdict) {
        return switch (verdict) {
            case CONTINUE ->
                    "What was agreed goes on as it is. It counts when every side says the same.";
            case CHANGE ->
                    "What was agreed goes on until all agree on another text. It counts when every"
                            + " side says the same.";
            case STOP ->
                    "It has done its work, or does not. It counts when every side says the same;"
                            + " each side then says whether the issue is resolved.";
        };
    }
}
