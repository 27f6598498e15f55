package accord.protocol.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.decision.DecisionEvent;
import accord.decision.DecisionState;
import accord.decision.query.Decisions;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** Lists undecided questions about protocols. Replaying gives the same: each is its decision's. */
@Keeps("protocol-questions")
@ProcessingGroup("protocol-questions")
class ProtocolQuestionList {
    private final Contracts contracts;
    private final Decisions decisions;
    private final Shelf<ProtocolQuestion> questions;

    ProtocolQuestionList(Contracts contracts, Decisions decisions, Shelves shelves) {
        this.contracts = contracts;
        this.decisions = decisions;
        this.questions = ProtocolQuestion.on(shelves);
    }

    @EventHandler
    void on(DecisionEvent event, @MetaDataValue(Contracts.CONTRACT) String contract) {
        DecisionState decision = decisions.state(event.decision());
        if (Protocols.subjectOf(decision).isEmpty() || event instanceof DecisionEvent.VersionSeen) {
            return;
        }
        String place = contracts.place(event.decision().value());
        if (decision.hasEnded()) {
            questions.remove(place);
        } else {
            questions.put(
                    place,
                    ProtocolQuestion.of(new ContractId(contract), decision, event.act().at()));
        }
    }

    @ResetHandler
    void reset() {
        questions.clear();
    }
}
