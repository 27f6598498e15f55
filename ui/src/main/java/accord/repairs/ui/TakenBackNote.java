package accord.repairs.ui;

import accord.contract.ui.Chairs;
import accord.look.ui.Badge;
import accord.look.ui.RelativeTime;
import accord.look.ui.Words;
import accord.repairs.TakenBack;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Who took back the import that something was seen in, when and why, and what that means. */
final class TakenBackNote extends Div {

    /**
     * Of a surge that is none without it.
     *
     * @param now how many requests there are in the same days without it
     */
    static TakenBackNote ofSurge(TakenBack back, Chairs chairs, int now) {
        return new TakenBackNote(
                back,
                chairs,
                "The requests that are stored no longer bear this out. Without that import there %s in the same days, and that is no surge."
                        .formatted(
                                now == 0
                                        ? "are none"
                                        : now == 1 ? "is 1" : "are " + Words.number(now)));
    }

    static TakenBackNote ofIncident(TakenBack back, Chairs chairs) {
        return new TakenBackNote(
                back,
                chairs,
                "The requests that are stored no longer bear out all that is shown here.");
    }

    private TakenBackNote(TakenBack back, Chairs chairs, String meaning) {
        addClassNames("artefacts", "taken-back");
        String side = chairs.of(back.act().side()).name();
        add(
                new Paragraph(
                        Badge.of(chairs.of(back.act().side())),
                        new Span(
                                " %s took back the import “%s” that this was seen in, "
                                        .formatted(side, back.imported().source())),
                        RelativeTime.of(back.act().at()),
                        new Span(": “%s”".formatted(back.reason()))),
                new Paragraph(meaning + " The room stays, with what was said and agreed in it."));
    }
}
