package accord.live.ui;

import accord.decision.Draft;

/** The way to where a draft is written. */
final class DraftNavigation {
    private DraftNavigation() {}

    /** Its address, relative to the root. */
    static String to(Draft draft) {
        return "drafts/%s/%s".formatted(draft.decision(), draft.id());
    }
}
