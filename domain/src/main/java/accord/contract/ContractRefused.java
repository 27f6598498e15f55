package accord.contract;

import accord.text.Refused;

/** A contract's state does not allow what was asked. */
public final class ContractRefused extends Refused {

    /** Why. */
    public enum Reason {
        NOT_NAMED,
        NOT_JOINED,
        ALREADY_JOINED,
        NOT_ON_YOUR_SIDE,
        LAST_NEGOTIATOR,
        ALREADY_OPEN_TO_AUDITOR,
        NOT_OPEN_TO_AUDITOR,
        AUDITOR_IS_A_PARTY
    }

    private final Reason reason;

    ContractRefused(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
