package accord.decision.query;

import accord.contract.ContractId;
import accord.decision.Ladder;
import java.util.Optional;

/** Where a decision goes whose time box runs out, as the feature knows that the sides agree on. */
public interface Ladders {

    /** The ladder in force between the sides of a contract; empty where they agreed on none. */
    Optional<Ladder> inForce(ContractId contract);
}
