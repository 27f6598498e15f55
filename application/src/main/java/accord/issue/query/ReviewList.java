package accord.issue.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.query.Decisions;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.issue.IssueEvent.IssueReopened;
import accord.issue.IssueEvent.IssueResolved;
import accord.issue.IssueEvent.OutcomeMeasured;
import accord.issue.IssueEvent.ResponseAgreed;
import accord.issue.IssueEvent.ReviewFellDue;
import accord.issue.IssueId;
import accord.issue.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * Lists the responses to be looked at again, and those of which the day came, until somebody has.
 */
@Keeps("reviews")
@ProcessingGroup("reviews")
class ReviewList {
    private static final int OF_AN_ISSUE = 100;

    private final Shelf<ResponseReview> reviews;
    private final Contracts contracts;
    private final Decisions decisions;

    ReviewList(Shelves shelves, Contracts contracts, Decisions decisions) {
        this.reviews = ResponseReview.on(shelves);
        this.contracts = contracts;
        this.decisions = decisions;
    }

    @EventHandler
    void on(ResponseAgreed agreed, @MetaDataValue(Contracts.CONTRACT) String contract) {
        forget(of(agreed.issue()));
        ContractId id = new ContractId(contract);
        ZoneId zone = contracts.state(id).opened().timeZone();
        ResponseReview.day(decisions.state(agreed.decision()), agreed)
                .flatMap(day -> {
                    Instant at = day.atStartOfDay(zone).toInstant();
                    return review(agreed.issue(), agreed.decision(), id, day, at, false);
                })
                .ifPresent(this::keep);
    }

    @EventHandler
    void on(ReviewFellDue due, @MetaDataValue(Contracts.CONTRACT) String contract) {
        forget(of(due.issue()));
        ContractId id = new ContractId(contract);
        review(due.issue(), due.decision(), id, due.reviewOn(), due.act().at(), true)
                .ifPresent(this::keep);
    }

    @EventHandler
    void on(OutcomeMeasured measured) {
        if (measured.when() == Moment.AFTER) {
            lookedAt(measured.issue());
        }
    }

    @EventHandler
    void on(IssueResolved resolved) {
        lookedAt(resolved.issue());
    }

    @EventHandler
    void on(IssueReopened reopened) {
        lookedAt(reopened.issue());
    }

    @ResetHandler
    void reset() {
        reviews.clear();
    }

    private Optional<ResponseReview> review(
            IssueId issue,
            DecisionId decision,
            ContractId contract,
            LocalDate day,
            Instant at,
            boolean fellDue) {
        DecisionState state = decisions.state(decision);
        String question = state.opening().question();
        return Optional.ofNullable(state.agreed())
                .flatMap(agreed -> state.proposal(agreed.proposal()))
                .map(proposal ->
                        new ResponseReview(
                                issue,
                                decision,
                                contract,
                                proposal.title(),
                                question,
                                day,
                                at,
                                fellDue));
    }

    private void keep(ResponseReview review) {
        reviews.put(review.place(), review);
    }

    /** What is still ahead stays: its day will come. */
    private void lookedAt(IssueId issue) {
        forget(of(issue).filter(ResponseReview::fellDue));
    }

    private void forget(Stream<ResponseReview> some) {
        some.forEach(review -> reviews.remove(review.place()));
    }

    private Stream<ResponseReview> of(IssueId issue) {
        return reviews.by("issue", issue.value(), null, OF_AN_ISSUE).stream();
    }
}
