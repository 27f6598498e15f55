package accord.decision.api;

import accord.contract.ContractId;
import accord.contract.api.Kept;
import accord.contract.query.Contracts;
import accord.decision.DecisionId;
import accord.decision.query.Decisions;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class KeptDecisions implements Kept {
    private final Decisions decisions;
    private final Contracts contracts;

    KeptDecisions(Decisions decisions, Contracts contracts) {
        this.decisions = decisions;
        this.contracts = contracts;
    }

    @Override
    public String variable() {
        return "decision";
    }

    @Override
    public Optional<ContractId> keeper(String id) {
        return decisions.state(new DecisionId(id)).opened() == null
                ? Optional.empty()
                : Optional.of(contracts.of(id));
    }
}
