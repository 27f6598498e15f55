package accord.repairs.ui;

import accord.contract.ContractState;
import accord.contract.ui.ContractPart;
import accord.contract.ui.Table;
import accord.member.query.Caller;
import accord.repairs.query.FeedNews;
import accord.repairs.query.SeasonSharing;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whether other contracts may use the seasons of this one: every side has a say. */
@Component
class SeasonPart implements ContractPart {
    private final SeasonSharing sharing;
    private final FeedNews news;

    SeasonPart(SeasonSharing sharing, FeedNews news) {
        this.sharing = sharing;
        this.news = news;
    }

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public SeasonCard show(Caller caller, ContractState contract, Runnable refresh) {
        return new SeasonCard(
                sharing,
                news,
                caller,
                Objects.requireNonNull(contract.id()),
                Table.of(contract, caller));
    }
}
