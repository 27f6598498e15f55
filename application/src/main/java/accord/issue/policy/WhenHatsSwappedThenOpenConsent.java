package accord.issue.policy;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.DecisionCommand.OpenConsent;
import accord.issue.IssueEvent.HatsSwapped;
import accord.issue.query.Rooms;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

@ProcessingGroup("when-hats-swapped-then-open-consent")
@DisallowReplay
class WhenHatsSwappedThenOpenConsent {
    private final Desk desk;
    private final Rooms rooms;

    WhenHatsSwappedThenOpenConsent(Desk desk, Rooms rooms) {
        this.desk = desk;
        this.rooms = rooms;
    }

    @EventHandler
    void react(HatsSwapped swapped, @MetaDataValue(Contracts.CONTRACT) String contract) {
        rooms.room(swapped.issue())
                .decisions()
                .keySet()
                .forEach(decision ->
                        desk.actAsAccord(
                                new ContractId(contract),
                                act -> new OpenConsent(decision, swapped.skipped(), act)));
    }
}
