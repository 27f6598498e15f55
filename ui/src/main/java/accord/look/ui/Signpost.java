package accord.look.ui;

import java.util.List;

/**
 * Knows ways for whoever is signed in, and only those that they may go. What a room apart holds, or
 * that there is one, no signpost says. Features declare theirs as beans.
 */
public interface Signpost {
    /** The pages that belong to no contract. */
    String PAGES = "Pages";

    /** What its ways are called together, such as "Issues". */
    String heading();

    /** Ascending from the top. */
    int order();

    /** The likeliest first; at most some 1,500. */
    List<Way> ways();
}
