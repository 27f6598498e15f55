package accord.session;

import accord.text.Text;

/** A session. */
public record SessionId(String value) {
    public SessionId {
        Text.id("session", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
