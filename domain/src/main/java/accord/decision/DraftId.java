package accord.decision;

import accord.text.Text;

/** A draft that is not a version yet. */
public record DraftId(String value) {
    public DraftId {
        Text.id("draft", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
