package accord.decision;

import accord.text.InvalidInput;
import accord.text.Text;

/** The words of a version that a comment is about. */
public record Anchor(ProposalId proposal, int version, String quote) {
    public Anchor {
        quote = Text.paragraph("anchor.quote", quote);
        if (version < 1) {
            throw new InvalidInput("anchor.version", "must be 1 or more");
        }
    }
}
