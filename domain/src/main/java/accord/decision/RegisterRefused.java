package accord.decision;

import accord.text.Refused;

/** A side's register of who may bind it does not allow what was asked. */
public final class RegisterRefused extends Refused {

    /** Why. */
    public enum Reason {
        NOT_YOUR_REGISTER,
        NOT_REGISTERED,
        LAST_AUTHORITY
    }

    private final Reason reason;

    private RegisterRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    static void when(boolean refused, Reason reason, String sentence) {
        if (refused) {
            throw new RegisterRefused(reason, sentence);
        }
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
