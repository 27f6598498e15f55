package accord.issue;

import accord.text.Refused;

/** An issue's state does not allow what was asked. */
public final class IssueRefused extends Refused {

    /** Why. */
    public enum Reason {
        NOT_A_SIDE,
        ALREADY_ACKNOWLEDGED,
        NO_POSITION_YET,
        OWN_POSITION,
        NOTHING_TO_MARK,
        HATS_ALREADY_SWAPPED,
        ALREADY_ACCEPTED,
        NO_RESPONSE_YET,
        ACTION_EXISTS,
        NO_SUCH_ACTION,
        ACTION_DONE,
        ACTIONS_OPEN,
        ALREADY_CONFIRMED,
        RESOLVED,
        NOT_RESOLVED
    }

    private final Reason reason;

    IssueRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    static void when(boolean refused, Reason reason, String sentence) {
        if (refused) {
            throw new IssueRefused(reason, sentence);
        }
    }

    /** That the issue is resolved. */
    public static IssueRefused resolved() {
        return new IssueRefused(
                Reason.RESOLVED, "This issue is resolved; reopen it first if it has come back.");
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
