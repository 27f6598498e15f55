package accord.issue;

import accord.text.Text;

/** An action within an issue. */
public record ActionId(String value) {
    public ActionId {
        Text.id("action", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
