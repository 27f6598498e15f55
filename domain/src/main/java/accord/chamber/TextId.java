package accord.chamber;

import accord.text.Text;

/** A text within a caucus or a protected room. */
public record TextId(String value) {
    public TextId {
        Text.id("text", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
