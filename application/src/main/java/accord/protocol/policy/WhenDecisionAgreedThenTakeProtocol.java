package accord.protocol.policy;

import accord.contract.ContractId;
import accord.contract.ContractTerms;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionState;
import accord.decision.query.Decisions;
import accord.protocol.LadderTable;
import accord.protocol.ProtocolCommand.TakeProtocol;
import accord.protocol.ProtocolId;
import accord.protocol.query.Protocols;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

@ProcessingGroup("when-decision-agreed-then-take-protocol")
@DisallowReplay
class WhenDecisionAgreedThenTakeProtocol {
    private final Desk desk;
    private final Contracts contracts;
    private final Decisions decisions;

    WhenDecisionAgreedThenTakeProtocol(Desk desk, Contracts contracts, Decisions decisions) {
        this.desk = desk;
        this.contracts = contracts;
        this.decisions = decisions;
    }

    @EventHandler
    void react(DecisionAgreed agreed, @MetaDataValue(Contracts.CONTRACT) String contract) {
        DecisionState decision = decisions.state(agreed.decision());
        Protocols.subjectOf(decision)
                .ifPresent(protocol -> take(new ContractId(contract), protocol, decision, agreed));
    }

    private void take(
            ContractId contract, ProtocolId protocol, DecisionState decision, DecisionAgreed e) {
        ContractTerms between = contracts.state(contract).opened();
        @Nullable LocalDate reviewOn = e.wording().terms().reviewOn();
        @Nullable Instant reviewAt =
                reviewOn == null ? null : reviewOn.atStartOfDay(between.timeZone()).toInstant();
        desk.actAsAccord(
                contract,
                act ->
                        new TakeProtocol(
                                protocol,
                                e.decision(),
                                e.proposal(),
                                e.version(),
                                e.textHash(),
                                decision.opening().base(),
                                LadderTable.rungs(e.wording().fields(), between.sides()),
                                reviewAt,
                                act));
    }
}
