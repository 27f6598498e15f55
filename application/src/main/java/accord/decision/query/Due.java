package accord.decision.query;

import java.time.Instant;

/**
 * Something that runs out by itself at a time that was said beforehand. Features declare theirs.
 */
public interface Due {

    /** Notes all that is over at this instant; doing so twice does nothing more. */
    void runOut(Instant now);
}
