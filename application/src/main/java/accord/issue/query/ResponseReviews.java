package accord.issue.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.DecisionId;
import accord.decision.query.Decisions;
import accord.decision.query.Due;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelves;
import accord.eventlog.query.Timetable;
import accord.issue.IssueCommand.NoteReviewDue;
import accord.issue.IssueEvent.ResponseAgreed;
import accord.issue.IssueEvent.ReviewFellDue;
import accord.issue.IssueId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * When the responses in force are to be looked at again, the next first: as their agreed terms say,
 * when that day begins in the contract's zone.
 */
@Keeps("response-reviews")
@ProcessingGroup("response-reviews")
class ResponseReviews implements Due {
    private final Timetable<Review> waiting;
    private final Contracts contracts;
    private final Decisions decisions;
    private final Desk desk;

    record Review(
            IssueId issue, DecisionId decision, ContractId contract, LocalDate reviewOn, Instant at)
            implements Timetable.Entry {
        @Override
        public String id() {
            return decision.value();
        }
    }

    ResponseReviews(Shelves shelves, Contracts contracts, Decisions decisions, Desk desk) {
        this.waiting =
                new Timetable<>(
                        shelves,
                        "response-reviews",
                        Review.class,
                        Map.of("issue", review -> review.issue().value()));
        this.contracts = contracts;
        this.decisions = decisions;
        this.desk = desk;
    }

    @Override
    public void runOut(Instant now) {
        waiting.runOut(now, this::note);
    }

    private void note(Review next) {
        desk.actAsAccord(
                next.contract(),
                act -> new NoteReviewDue(next.issue(), next.decision(), next.reviewOn(), act));
    }

    @EventHandler
    void on(ResponseAgreed agreed, @MetaDataValue(Contracts.CONTRACT) String contract) {
        forget(agreed.issue());
        ZoneId zone = contracts.state(new ContractId(contract)).opened().timeZone();
        ResponseReview.day(decisions.state(agreed.decision()), agreed)
                .map(day ->
                        new Review(
                                agreed.issue(),
                                agreed.decision(),
                                new ContractId(contract),
                                day,
                                day.atStartOfDay(zone).toInstant()))
                .ifPresent(waiting::put);
    }

    @EventHandler
    void on(ReviewFellDue due) {
        forget(due.issue());
    }

    @ResetHandler
    void reset() {
        waiting.clear();
    }

    private void forget(IssueId issue) {
        waiting.forget("issue", issue.value());
    }
}
