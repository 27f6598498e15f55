package accord.issue.query;

import accord.contract.query.Contracts;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
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
     * Those of the contracts that a caller may see: what is due, and then the next first. Three
     * reads, however many contracts there are.
     *
     * @param contracts at most so many of them, the oldest
     * @param limit at most so many reviews of each kind, 1 to 1,000
     */
    public List<ResponseReview> of(Caller caller, int contracts, int limit) {
        List<String> mine = this.contracts.idsOf(caller, contracts);
        String since = ResponseReview.before(clock.instant().minus(LISTED));
        return Stream.concat(
                        reviews.byAny("due", mine, since, limit).stream(),
                        reviews.byAny("ahead", mine, null, limit).stream())
                .toList();
    }
}
