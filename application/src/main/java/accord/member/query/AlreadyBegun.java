package accord.member.query;

import accord.text.Refused;

/** The first account can be made once. */
public final class AlreadyBegun extends Refused {

    /** Why. */
    public enum Reason {
        ALREADY_BEGUN
    }

    AlreadyBegun() {
        super("There is a first account already. Sign in, or ask its owner for an invitation.");
    }

    @Override
    public Reason reason() {
        return Reason.ALREADY_BEGUN;
    }
}
