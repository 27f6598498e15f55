package accord.issue.policy;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.DecisionCommand.OpenConsent;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.query.Decisions;
import accord.issue.query.Issues;
import accord.issue.query.Rooms;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** For a decision that was opened with hats while the last restatement was being marked. */
@ProcessingGroup("when-decision-opened-then-open-consent-if-hats-were-swapped")
@DisallowReplay
class WhenDecisionOpenedThenOpenConsentIfHatsWereSwapped {
    private final Desk desk;
    private final Decisions decisions;
    private final Rooms rooms;

    WhenDecisionOpenedThenOpenConsentIfHatsWereSwapped(
            Desk desk, Decisions decisions, Rooms rooms) {
        this.desk = desk;
        this.decisions = decisions;
        this.rooms = rooms;
    }

    @EventHandler
    void react(DecisionOpened opened, @MetaDataValue(Contracts.CONTRACT) String contract) {
        if (!opened.withHats()) {
            return;
        }
        Issues.subjectOf(decisions.state(opened.decision()))
                .map(issue -> rooms.room(issue).issue().hats().swapped())
                .ifPresent(skipped ->
                        desk.actAsAccord(
                                new ContractId(contract),
                                act -> new OpenConsent(opened.decision(), skipped, act)));
    }
}
