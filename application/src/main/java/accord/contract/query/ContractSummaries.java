package accord.contract.query;

import accord.contract.ContractEvent;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** Lists contracts by who may see them. Replaying gives the same: each entry is the fold's. */
@Keeps("contracts")
@ProcessingGroup("contracts")
class ContractSummaries {
    private final Contracts contracts;
    private final Shelf<ContractSummary> summaries;

    ContractSummaries(Contracts contracts, Shelves shelves) {
        this.contracts = contracts;
        this.summaries = ContractSummary.on(shelves);
    }

    @EventHandler
    void on(ContractEvent event) {
        summaries.put(
                contracts.place(event.contract().value()),
                ContractSummary.of(event.contract(), contracts.state(event.contract())));
    }

    @ResetHandler
    void reset() {
        summaries.clear();
    }
}
