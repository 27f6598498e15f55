package accord.issue.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What was agreed and is to be looked at again: ahead, or due for less than a week. */
@Singleton
public class Reviews {
    private static final Duration LISTED = Duration.ofDays(7);

    private final Contracts contracts;
    private final Clock clock;
    private final Shelf<ResponseReview> reviews;

    public Reviews(Contracts contracts, Clock clock, Shelves shelves) {
        this.contracts = contracts;
        this.clock = clock;
        this.reviews = ResponseReview.on(shelves);
    }

    /**
     * Those of a contract: what is due, and then the next first.
     *
     * @param limit at most so many of each, 1 to 1,000
     */
    public List<ResponseReview> of(Caller caller, ContractId contract, int limit) {
        contracts.visible(caller, contract);
        Instant since = clock.instant().minus(LISTED);
        return Stream.concat(
                        reviews.latest("due", contract.value(), null, limit).stream()
                                .filter(review -> review.at().isAfter(since)),
                        reviews.by("ahead", contract.value(), null, limit).stream())
                .toList();
    }
}
