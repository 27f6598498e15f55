package accord.repairs.ui;

import accord.repairs.SurgeId;
import java.util.Collection;
import java.util.Map;

/** Where the sides work on surges; whoever knows declares it as a bean. */
public interface SurgeAddress {

    /** Their rooms, relative to the root; without the surges of which no issue came. */
    Map<SurgeId, String> of(Collection<SurgeId> surges);
}
