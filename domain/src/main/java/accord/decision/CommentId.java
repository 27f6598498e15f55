package accord.decision;

import accord.text.Text;

/** A comment within a decision. */
public record CommentId(String value) {
    public CommentId {
        Text.id("comment", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
