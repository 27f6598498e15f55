package accord.live.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where the nodes tell each other who sits where. Short-lived; losing it all harms nothing. */
public interface Sittings {

    /** Stores these, or renews them. */
    void put(Collection<Sitting> sittings);

    void remove(String id);

    /** Those of all nodes that have not lapsed; others may be forgotten for good. */
    List<Sitting> at(Instant now);
}
