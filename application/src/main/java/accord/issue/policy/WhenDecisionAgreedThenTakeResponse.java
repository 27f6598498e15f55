package accord.issue.policy;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionState;
import accord.decision.query.Decisions;
import accord.issue.IssueCommand.TakeResponse;
import accord.issue.query.Issues;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

@ProcessingGroup("when-decision-agreed-then-take-response")
@DisallowReplay
class WhenDecisionAgreedThenTakeResponse {
    private final Desk desk;
    private final Decisions decisions;

    WhenDecisionAgreedThenTakeResponse(Desk desk, Decisions decisions) {
        this.desk = desk;
        this.decisions = decisions;
    }

    @EventHandler
    void react(DecisionAgreed agreed, @MetaDataValue(Contracts.CONTRACT) String contract) {
        DecisionState decision = decisions.state(agreed.decision());
        Issues.subjectOf(decision)
                .ifPresent(issue ->
                        desk.actAsAccord(
                                new ContractId(contract),
                                act ->
                                        new TakeResponse(
                                                issue,
                                                agreed.decision(),
                                                agreed.proposal(),
                                                agreed.version(),
                                                agreed.textHash(),
                                                decision.opening().base(),
                                                act)));
    }
}
