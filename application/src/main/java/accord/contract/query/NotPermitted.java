package accord.contract.query;

import accord.member.Permission;
import accord.text.NotAllowed;

/** A party asked for something that takes another permission than theirs. */
public final class NotPermitted extends NotAllowed {
    private final Permission needed;

    public NotPermitted(Permission needed) {
        super(
                switch (needed) {
                    case NEGOTIATOR -> "Only a negotiator of your side may do this.";
                    case CONTRIBUTOR ->
                            "You may read here; to do this you need to be a contributor.";
                    case OBSERVER -> "Only people of a side may do this.";
                });
        this.needed = needed;
    }

    public Permission needed() {
        return needed;
    }
}
