package accord.decision;

import accord.text.Text;

/** An objection within a decision. */
public record ObjectionId(String value) {
    public ObjectionId {
        Text.id("objection", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
