package accord.look.ui;

/**
 * Whoever looks at the page, as the bar shows them.
 *
 * @param initials one or two letters that stand for the name
 * @param organisation what theirs is called
 */
public record Viewer(String name, String initials, String organisation) {

    /** Knows who is signed in. */
    public interface Current {
        Viewer viewer();
    }
}
