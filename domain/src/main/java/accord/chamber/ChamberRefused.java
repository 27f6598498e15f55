package accord.chamber;

import accord.text.Refused;

/** A caucus or a protected room does not allow what was asked. */
public final class ChamberRefused extends Refused {

    /** Why. */
    public enum Reason {
        NO_SUCH_TEXT,
        ALREADY_MOVED,
        ALREADY_ASKED,
        NOT_OPEN,
        OTHER_TEXT,
        ALREADY_AGREED,
        NO_QUESTION
    }

    private final Reason reason;

    public ChamberRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    static void when(boolean refused, Reason reason, String sentence) {
        if (refused) {
            throw new ChamberRefused(reason, sentence);
        }
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
