package accord.decision;

import accord.text.Text;

/** A proposal within a decision. */
public record ProposalId(String value) {
    public ProposalId {
        Text.id("proposal", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
