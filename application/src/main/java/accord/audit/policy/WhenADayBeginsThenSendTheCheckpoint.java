package accord.audit.policy;

import accord.audit.query.DailyCheckpoints;
import accord.contract.ContractCommand.SendCheckpoint;
import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.member.Acted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;

/** With the day's first event of a record, each side gets how far it went before. */
@ProcessingGroup("when-a-day-begins-then-send-the-checkpoint")
@DisallowReplay
class WhenADayBeginsThenSendTheCheckpoint {
    private final DailyCheckpoints daily;
    private final Desk desk;

    WhenADayBeginsThenSendTheCheckpoint(DailyCheckpoints daily, Desk desk) {
        this.daily = daily;
        this.desk = desk;
    }

    @EventHandler
    void react(Acted event, EventMessage<?> message, TrackingToken token) {
        if (message.getMetaData().get(Contracts.CONTRACT) instanceof String id) {
            ContractId contract = new ContractId(id);
            daily.due(contract, message.getTimestamp(), token.position().orElseThrow())
                    .ifPresent(end ->
                            desk.actAsAccord(
                                    contract,
                                    act ->
                                            new SendCheckpoint(
                                                    contract, end.size(), end.root(), act)));
            daily.done(contract, message.getTimestamp());
        }
    }
}
