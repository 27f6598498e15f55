package accord.repairs.ui;

import accord.repairs.SurgeId;
import java.util.Optional;

/** Where the sides work on a surge; whoever knows declares it as a bean. */
public interface SurgeAddress {

    /** Relative to the root; empty where no issue came of it. */
    Optional<String> of(SurgeId surge);
}
