package accord.repairs.query;

import accord.contract.ContractId;
import accord.repairs.Cell;
import accord.repairs.Counts;
import accord.repairs.Memory;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The counts of each contract's demand, kept until its requests change. */
@Singleton
public class Demand {
    private static final int KEPT = 50;

    private final RequestStore store;
    private final Map<ContractId, At> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ContractId, At> eldest) {
                    return size() > KEPT;
                }
            };

    private record At(long revision, Optional<Counts> counts, Memory memory) {}

    public Demand(RequestStore store) {
        this.store = store;
    }

    /** Empty where nothing was ever imported. Checks nothing; its callers do. */
    Optional<Counts> of(ContractId contract) {
        return at(contract).counts();
    }

    /** What was expected of a contract's levels when they were last looked at. */
    Memory memory(ContractId contract) {
        return at(contract).memory();
    }

    private At at(ContractId contract) {
        long revision = store.revision(contract);
        Memory memory = new Memory();
        synchronized (kept) {
            At at = kept.get(contract);
            if (at != null && at.revision() == revision) {
                return at;
            }
            memory = at == null ? memory : at.memory();
        }
        List<Cell> cells = store.cells(contract);
        boolean none = cells.stream().allMatch(cell -> cell.moments().length == 0);
        Optional<Counts> counts = none ? Optional.empty() : Optional.of(Counts.ofDemand(cells));
        At fresh = new At(revision, counts, memory);
        synchronized (kept) {
            kept.put(contract, fresh);
        }
        return fresh;
    }
}
