package accord.look.ui;

import org.jspecify.annotations.Nullable;

/**
 * A step on the way to a page.
 *
 * @param address where it leads, relative to the root; null for the page itself
 */
public record Crumb(String name, @Nullable String address) {
    public static Crumb here(String name) {
        return new Crumb(name, null);
    }
}
