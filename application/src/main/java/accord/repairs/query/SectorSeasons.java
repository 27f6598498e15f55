package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.repairs.Counts;
import accord.repairs.Seasons;
import accord.repairs.SharedSeasons;
import jakarta.inject.Singleton;
import java.util.List;

/** What a contract may know of the seasons of others, and no more: {@link Seasons#pooled}. */
@Singleton
class SectorSeasons {
    /** So many other contracts at most are pooled. */
    private static final int MOST_CONTRACTS = 50;

    private final SeasonShelf shelf;
    private final Contracts contracts;

    SectorSeasons(SeasonShelf shelf, Contracts contracts) {
        this.shelf = shelf;
        this.contracts = contracts;
    }

    /** Checks nothing; its callers do. */
    Seasons of(ContractId contract, Counts counts) {
        List<String> trades =
                counts.trades().stream()
                        .map(SharedSeasons::name)
                        .filter(trade -> !trade.isEmpty())
                        .distinct()
                        .limit(SharedSeasons.MOST_TRADES)
                        .toList();
        return trades.isEmpty()
                ? Seasons.NONE
                : Seasons.pooled(
                        contract,
                        contracts.state(contract).sides(),
                        trades,
                        shelf.having(trades, MOST_CONTRACTS));
    }
}
