package accord.chamber.ui;

import accord.chamber.ProtectedState;
import accord.chamber.ProtectedState.Offer;
import accord.contract.ui.Table;
import accord.decision.ui.FormDialog;
import accord.decision.ui.Same;
import accord.look.ui.Fields;
import accord.look.ui.Prose;
import accord.look.ui.Tags;
import accord.look.ui.Words;
import accord.member.Permission;
import accord.member.SideId;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Texts that a side would let out of the protected room. */
final class OffersPart extends Composite<Section> {

    /** What can be done about them. */
    interface Acts {
        void offer(String title, String text);

        void agree(Offer offer);
    }

    private final Acts acts;
    private final Table table;
    private final String room;
    private final Same same = new Same();

    OffersPart(Acts acts, Table table, String room) {
        this.acts = acts;
        this.table = table;
        this.room = room;
        getContent().addClassNames("card", "apart-texts");
    }

    void show(ProtectedState state) {
        if (same.as(List.copyOf(state.offers().values()))) {
            return;
        }
        getContent().removeAll();
        getContent().add(new H2("Texts to let out"));
        if (state.offers().isEmpty()) {
            getContent()
                    .add(
                            Tags.paragraph(
                                    "small",
                                    "A text leaves this room when every side has agreed to exactly"
                                            + " that text. It is then a proposal in the shared"
                                            + " room."));
        }
        state.offers().values().forEach(offer -> getContent().add(offer(offer)));
        if (table.may(Permission.NEGOTIATOR)) {
            getContent().add(Tags.div("acts", Tags.button("", "Offer a text", this::write)));
        }
    }

    private Div offer(Offer offer) {
        Div part =
                Tags.div("apart-text", new H3(offer.text().title()), Prose.of(offer.text().text()));
        if (offer.to() != null) {
            part.add(
                    Tags.div(
                            "small",
                            new Anchor(
                                    room + "?proposal=" + offer.to(),
                                    "In the room as a proposal")));
            return part;
        }
        part.add(
                Tags.paragraph(
                        "small",
                        "%s would let it out. It waits on %s."
                                .formatted(
                                        Words.sentenceCase(table.inSentence(offer.agreed())),
                                        table.inSentence(missing(offer)))));
        if (table.mineIf(Permission.NEGOTIATOR)
                .filter(mine -> !offer.agreed().contains(mine))
                .isPresent()) {
            part.add(
                    Tags.div(
                            "acts",
                            Tags.button(
                                    "primary small", "Agree that it leaves", () -> agree(offer))));
        }
        return part;
    }

    private List<SideId> missing(Offer offer) {
        return table.sides().stream().filter(side -> !offer.agreed().contains(side)).toList();
    }

    private void write() {
        FormDialog form =
                new FormDialog("Offer a text to be let out", "Offer it", "offer-" + room).wide();
        form.say("Your side agrees by offering it. It leaves when every side has agreed.");
        TextField title = form.field("title", Fields.line("What it is called", ""));
        TextArea text = form.field("text", Fields.document("Text", ""));
        text.addClassName("long");
        form.onSubmit(() -> acts.offer(title.getValue(), text.getValue())).open();
    }

    private void agree(Offer offer) {
        FormDialog form =
                new FormDialog("Let it out?", "Agree for your side", "agree-" + offer.text().id())
                        .say(
                                "When every side has agreed, exactly this text becomes a proposal"
                                        + " in the shared room, and part of the record. That is not"
                                        + " yet consent to it.");
        form.with(
                Tags.div(
                        "consent-text",
                        new H3(offer.text().title()),
                        Prose.of(offer.text().text())));
        form.onSubmit(() -> acts.agree(offer)).open();
    }
}
