package accord.chamber.ui;

import accord.chamber.CaucusEvent.TextKept;
import accord.chamber.CaucusState;
import accord.chamber.TextId;
import accord.decision.ui.FormDialog;
import accord.decision.ui.Same;
import accord.look.ui.Fields;
import accord.look.ui.Prose;
import accord.look.ui.Tags;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a caucus, each until it is put before all sides. */
final class CaucusTexts extends Composite<Section> {

    /** What can be done with a text. */
    interface Acts {
        void keep(@Nullable TextId id, String title, String text);

        void move(TextId id, String rationale);
    }

    private final Acts acts;
    private final String room;
    private final Same same = new Same();

    CaucusTexts(Acts acts, String room) {
        this.acts = acts;
        this.room = room;
        getContent().addClassNames("card", "apart-texts");
    }

    void show(CaucusState caucus) {
        if (same.as(List.of(caucus.texts(), caucus.moved()))) {
            return;
        }
        getContent().removeAll();
        getContent().add(new H2("Texts"));
        if (caucus.texts().isEmpty()) {
            getContent()
                    .add(
                            Tags.paragraph(
                                    "small",
                                    "Write here what may become a proposal. Nobody else sees it"
                                            + " before you move it into the room."));
        }
        caucus.texts()
                .values()
                .forEach(text -> getContent().add(text(text, caucus.moved().get(text.id()))));
        getContent().add(Tags.div("acts", Tags.button("", "Write a text", () -> write(null))));
    }

    private Div text(TextKept text, @Nullable String proposal) {
        Div part = Tags.div("apart-text", new H3(text.title()), Prose.of(text.text()));
        if (proposal != null) {
            Anchor there = new Anchor(room + "?proposal=" + proposal, "In the room as a proposal");
            part.add(Tags.div("small", there));
            return part;
        }
        part.add(
                Tags.div(
                        "acts",
                        Tags.button("primary small", "Move into the room", () -> move(text)),
                        Tags.button("tertiary small", "Write it anew", () -> write(text))));
        return part;
    }

    private void write(@Nullable TextKept before) {
        String draft = "caucus-" + room + (before == null ? "" : before.id().value());
        FormDialog form = new FormDialog("A text of your side", "Keep it", draft).wide();
        form.say("Only your side sees it.");
        TextField title = form.field("title", Fields.line("What it is called", ""));
        TextArea text = form.field("text", Fields.document("Text", ""));
        text.addClassName("long");
        if (before != null) {
            title.setValue(before.title());
            text.setValue(before.text());
        }
        form.onSubmit(() ->
                        acts.keep(
                                before == null ? null : before.id(),
                                title.getValue(),
                                text.getValue()))
                .open();
    }

    private void move(TextKept kept) {
        FormDialog form =
                new FormDialog("Move it into the room", "Show it to all sides", "move-" + kept.id())
                        .say(
                                "All sides then see this text as a proposal of yours, and can"
                                        + " consent to it. What was said here stays here.");
        form.with(Tags.div("consent-text", new H3(kept.title()), Prose.of(kept.text())));
        TextArea why = form.field("rationale", Fields.paragraph("Why, for all to read", ""));
        form.onSubmit(() -> acts.move(kept.id(), why.getValue())).open();
    }
}
