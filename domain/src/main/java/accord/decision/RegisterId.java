package accord.decision;

import accord.text.Text;

/** A side's register of who may bind it, within one contract. */
public record RegisterId(String value) {
    public RegisterId {
        Text.id("register", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
