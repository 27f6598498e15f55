package accord.repairs.ui;

import accord.contract.ContractId;
import accord.member.query.Caller;
import accord.repairs.IncidentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the sides work on an incident, and where one is raised; whoever knows declares a bean. */
public interface IncidentDesk {

    /** Its room, relative to the root; empty where no issue came of it. */
    Optional<String> room(IncidentId incident);

    /**
     * Tells of an incident, and brings it before all sides.
     *
     * @param homes null where nobody knows
     * @return its room, relative to the root
     * @throws accord.text.InvalidInput by the fields {@code building}, {@code what}, {@code homes}
     */
    String raise(
            Caller caller,
            ContractId contract,
            String building,
            String what,
            @Nullable Integer homes);
}
