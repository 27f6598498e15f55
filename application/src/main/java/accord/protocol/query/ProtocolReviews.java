package accord.protocol.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.DecisionId;
import accord.decision.query.Due;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.protocol.ProtocolCommand.NoteReviewDue;
import accord.protocol.ProtocolEvent.ProtocolAgreed;
import accord.protocol.ProtocolEvent.ReviewFellDue;
import accord.protocol.ProtocolId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** When the protocols in force are to be looked at again, the next first. */
@Keeps("protocol-reviews")
@ProcessingGroup("protocol-reviews")
class ProtocolReviews implements Due {
    private static final int AT_ONCE = 100;

    private final Shelf<Review> waiting;
    private final Desk desk;

    record Review(ProtocolId protocol, DecisionId decision, ContractId contract, Instant at) {
        String place() {
            return "%019d~%s".formatted(at.toEpochMilli(), decision.value());
        }
    }

    ProtocolReviews(Shelves shelves, Desk desk) {
        this.waiting =
                shelves.shelf(
                        "protocol-reviews",
                        Review.class,
                        Map.of(
                                "all",
                                review -> List.of(""),
                                "protocol",
                                review -> List.of(review.protocol().value())));
        this.desk = desk;
    }

    @Override
    public void runOut(Instant now) {
        for (Review next : waiting.by("all", "", null, AT_ONCE)) {
            if (next.at().isAfter(now)) {
                return;
            }
            desk.actAsAccord(
                    next.contract(),
                    act -> new NoteReviewDue(next.protocol(), next.decision(), act));
            waiting.remove(next.place());
        }
    }

    @EventHandler
    void on(ProtocolAgreed agreed, @MetaDataValue(Contracts.CONTRACT) String contract) {
        forget(agreed.protocol());
        if (agreed.reviewAt() != null) {
            Review review =
                    new Review(
                            agreed.protocol(),
                            agreed.decision(),
                            new ContractId(contract),
                            agreed.reviewAt());
            waiting.put(review.place(), review);
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
        waiting.by("protocol", protocol.value(), null, AT_ONCE)
                .forEach(review -> waiting.remove(review.place()));
    }
}
