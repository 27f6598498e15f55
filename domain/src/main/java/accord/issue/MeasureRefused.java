package accord.issue;

import accord.text.Refused;

/** An interim measure does not allow what was asked. */
public final class MeasureRefused extends Refused {

    /** Why. */
    public enum Reason {
        NOT_A_SIDE,
        MEASURE_EXISTS,
        NO_SUCH_MEASURE,
        OWN_MEASURE,
        NOT_YOUR_MEASURE,
        ALREADY_ANSWERED,
        MEASURE_OVER,
        NOT_EXPIRED
    }

    private final Reason reason;

    MeasureRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    static void when(boolean refused, Reason reason, String sentence) {
        if (refused) {
            throw new MeasureRefused(reason, sentence);
        }
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
