package accord.member.query;

import accord.text.NotAllowed;

/** Somebody who is no negotiator of the organisation asked to bring in or let in others. */
public final class OnlyNegotiators extends NotAllowed {
    OnlyNegotiators() {
        super("Only a negotiator of the organisation may do this.");
    }
}
