package accord.session;

import accord.text.Refused;

/** A session's state does not allow what was asked. */
public final class SessionRefused extends Refused {

    /** Why. */
    public enum Reason {
        NOT_A_SIDE,
        ANOTHER_SESSION,
        ALREADY_STARTED,
        NOT_RUNNING,
        OVER,
        NOT_THE_FACILITATOR,
        NO_SUCH_ITEM,
        NO_CHECKPOINT,
        ALREADY_CONCLUDED,
        FACILITATING
    }

    private final Reason reason;

    public SessionRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    static void when(boolean refused, Reason reason, String sentence) {
        if (refused) {
            throw new SessionRefused(reason, sentence);
        }
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
