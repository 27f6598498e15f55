package accord.repairs;

import accord.text.Refused;

/** The state of a feed does not allow what was asked. */
public final class RepairsRefused extends Refused {

    /** Why. */
    public enum Reason {
        UNKNOWN_IMPORT,
        ALREADY_TAKEN_BACK,
        UNKNOWN_SURGE
    }

    private final Reason reason;

    private RepairsRefused(Reason reason) {
        super(sentence(reason));
        this.reason = reason;
    }

    static void refuseIf(boolean refused, Reason reason) {
        if (refused) {
            throw new RepairsRefused(reason);
        }
    }

    private static String sentence(Reason reason) {
        return switch (reason) {
            case UNKNOWN_IMPORT -> "There is no such import.";
            case UNKNOWN_SURGE -> "There is no such surge.";
            case ALREADY_TAKEN_BACK -> "This import was taken back already.";
        };
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
