package accord.contract.api;

import accord.contract.ContractId;
import java.util.Optional;

/** A kind of thing that paths name and contracts keep, such as issues. */
public interface Kept {

    /** How paths name it, such as {@code issue} in {@code /issues/{issue}}. */
    String variable();

    /** The contract that keeps the thing of this id; empty where there is no such thing. */
    Optional<ContractId> keeper(String id);
}
