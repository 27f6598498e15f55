package accord.contract.api;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A contract keeps itself. */
@Component
class KeptContracts implements Kept {
    private final Contracts contracts;

    KeptContracts(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public String variable() {
        return "contract";
    }

    @Override
    public Optional<ContractId> keeper(String id) {
        ContractId contract = new ContractId(id);
        return contracts.state(contract).terms() == null ? Optional.empty() : Optional.of(contract);
    }
}
