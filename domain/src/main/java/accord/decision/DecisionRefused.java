package accord.decision;

import accord.text.Refused;

/** A decision's state does not allow what was asked. */
public final class DecisionRefused extends Refused {

    /** Why. */
    public enum Reason {
        NOT_A_SIDE,
        ALREADY_AGREED,
        CLOSED,
        NO_SUCH_PROPOSAL,
        PROPOSAL_EXISTS,
        STALE_VERSION,
        WRONG_HASH,
        CONSENT_NOT_OPEN,
        OWN_OBJECTION_OPEN,
        ALREADY_CONSENTED,
        NOTHING_TO_WITHDRAW,
        OBJECTION_EXISTS,
        NO_SUCH_OBJECTION,
        NOT_YOUR_OBJECTION,
        ONLY_TWO_SIDES,
        NOTHING_CHANGED,
        NO_SUCH_QUOTE,
        COMMENT_EXISTS,
        TIME_BOX_NOT_OVER,
        NOT_AGREED,
        NOT_AUTHORISED,
        ALREADY_SIGNED,
        CONDITION_STANDS,
        NO_SUCH_CONDITION,
        NO_SUCH_VERSION,
        STALE_ROUND,
        ROUND_OVER,
        SCORES_MISSING,
        WRONG_SCORES,
        NO_SUCH_THREAD,
        NOT_YOUR_COMMENT,
        TOO_LATE,
        ANSWERED,
        NO_TIME_BOX
    }

    private final Reason reason;

    DecisionRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    static void when(boolean refused, Reason reason, String sentence) {
        if (refused) {
            throw new DecisionRefused(reason, sentence);
        }
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
