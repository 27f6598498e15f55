package accord.protocol.policy;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.DecisionCommand.Supersede;
import accord.decision.DecisionId;
import accord.decision.query.Decisions;
import accord.protocol.ProtocolEvent.ProtocolAgreed;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

@ProcessingGroup("when-protocol-agreed-then-supersede-its-base")
@DisallowReplay
class WhenProtocolAgreedThenSupersedeItsBase {
    private final Desk desk;
    private final Decisions decisions;

    WhenProtocolAgreedThenSupersedeItsBase(Desk desk, Decisions decisions) {
        this.desk = desk;
        this.decisions = decisions;
    }

    @EventHandler
    void react(ProtocolAgreed agreed, @MetaDataValue(Contracts.CONTRACT) String contract) {
        @Nullable DecisionId base = decisions.state(agreed.decision()).opening().base();
        if (base != null) {
            desk.actAsAccord(
                    new ContractId(contract), act -> new Supersede(base, agreed.decision(), act));
        }
    }
}
