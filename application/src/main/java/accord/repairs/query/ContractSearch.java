package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.repairs.Counts;
import accord.repairs.Holidays;
import accord.repairs.Seasons;
import accord.repairs.SharedSeasons;
import accord.repairs.SurgeSearch;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * How a contract's requests are searched for surges: by the holidays of where it lies, and by what
 * it may know of the seasons of others, {@link Seasons#pooled}.
 */
@Singleton
class ContractSearch {
    /** So many other contracts at most are pooled. */
    private static final int MOST_CONTRACTS = 50;

    private final SeasonShelf shelf;
    private final Contracts contracts;

    ContractSearch(SeasonShelf shelf, Contracts contracts) {
        this.shelf = shelf;
        this.contracts = contracts;
    }

    /** Checks nothing; its callers do. */
    SurgeSearch of(ContractId contract, Counts counts) {
        return SurgeSearch.STANDARD.knowing(
                seasons(contract, counts),
                Holidays.in(contracts.state(contract).opened().timeZone()));
    }

    private Seasons seasons(ContractId contract, Counts counts) {
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
