package accord.demonstration.query;

import accord.text.Refused;

/** No further week can pass. */
public final class DemonstrationOver extends Refused {

    /** Why. */
    public enum Reason {
        THE_DATA_ENDS
    }

    DemonstrationOver() {
        super("The data ends with December 2011: no further week can pass.");
    }

    @Override
    public Reason reason() {
        return Reason.THE_DATA_ENDS;
    }
}
