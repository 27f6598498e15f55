package accord.decision.ui;

import accord.decision.Draft;

/** The way to where a draft is written. */
public final class DraftNavigation {
    private DraftNavigation() {}

    /** Its address, relative to the root. */
    public static String to(Draft draft) {
        return "drafts/%s/%s".formatted(draft.decision(), draft.id());
    }
}
