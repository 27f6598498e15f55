package accord.decision.ui;

import org.jspecify.annotations.Nullable;

/** Remembers what a part shows, so that it draws itself again only for something else. */
public final class Same {
    private @Nullable Object shown;

    /** Whether this is what was asked about last; remembers it. */
    public boolean as(Object model) {
        boolean same = model.equals(shown);
        shown = model;
        return same;
    }
}
