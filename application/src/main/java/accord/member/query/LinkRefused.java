package accord.member.query;

import accord.text.Refused;

/** A link that leads nowhere any more. */
public final class LinkRefused extends Refused {
    private final Reason reason;

    /** Why. */
    public enum Reason {
        UNKNOWN_LINK("This link is not one of ours, or is older than we remember."),
        LINK_USED("This link has been used: it works once."),
        LINK_EXPIRED("This link has expired.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    LinkRefused(Reason reason) {
        super(reason.sentence + " Ask whoever sent it for a new one.");
        this.reason = reason;
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
