package accord.issue.ui;

import accord.issue.Restatement;
import accord.look.ui.Chair;
import accord.look.ui.Tags;
import com.vaadin.flow.component.html.Div;

/** A position in another side's words, and what the side whose it is says of that. */
final class RestatementPart {
    private RestatementPart() {}

    static Div of(Restatement restatement, Chair by) {
        Div part =
                Tags.div(
                        "restated",
                        Tags.span("small", "In the words of " + by.inSentence()),
                        Tags.paragraph("", restatement.text()));
        Boolean fair = restatement.fair();
        if (fair == null) {
            part.add(Tags.span("small", "Not marked yet"));
        } else if (fair) {
            part.add(Tags.span("fair", "✓ Marked fair"));
        } else {
            part.add(Tags.paragraph("not-yet", "Not yet: " + restatement.correction()));
        }
        return part;
    }
}
