package accord.decision;

import accord.text.Text;

/** A decision. */
public record DecisionId(String value) {
    public DecisionId {
        Text.id("decision", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
