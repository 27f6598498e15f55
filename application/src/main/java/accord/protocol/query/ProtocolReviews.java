package accord.protocol.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.DecisionId;
import accord.decision.query.Due;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelves;
import accord.eventlog.query.Timetable;
import accord.protocol.ProtocolCommand.NoteReviewDue;
import accord.protocol.ProtocolEvent.ProtocolAgreed;
import accord.protocol.ProtocolEvent.ReviewFellDue;
import accord.protocol.ProtocolId;
import java.time.Instant;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** When the protocols in force are to be looked at again, the next first. */
@Keeps("protocol-reviews")
@ProcessingGroup("protocol-reviews")
class ProtocolReviews implements Due {
    private final Timetable<Review> waiting;
    private final Desk desk;

    record Review(ProtocolId protocol, DecisionId decision, ContractId contract, Instant at)
            implements Timetable.Entry {
        @Override
        public String id() {
            return decision.value();
        }
    }

    ProtocolReviews(Shelves shelves, Desk desk) {
        this.waiting =
                new Timetable<>(
                        shelves,
                        "protocol-reviews",
                        Review.class,
                        Map.of("protocol", review -> review.protocol().value()));
        this.desk = desk;
    }

    @Override
    public void runOut(Instant now) {
        waiting.runOut(now, this::note);
    }

    private void note(Review next) {
        desk.actAsAccord(
                next.contract(), act -> new NoteReviewDue(next.protocol(), next.decision(), act));
    }

    @EventHandler
    void on(ProtocolAgreed agreed, @MetaDataValue(Contracts.CONTRACT) String contract) {
        forget(agreed.protocol());
        if (agreed.reviewAt() != null) {
            waiting.put(
                    new Review(
                            agreed.protocol(),
                            agreed.decision(),
                            new ContractId(contract),
                            agreed.reviewAt()));
        }
    }

    @EventHandler
    void on(ReviewFellDue due) {
        forget(due.protocol());
    }

    @ResetHandler
    void reset() {
        waiting.clear();
    }

    private void forget(ProtocolId protocol) {
        waiting.forget("protocol", protocol.value());
    }
}
