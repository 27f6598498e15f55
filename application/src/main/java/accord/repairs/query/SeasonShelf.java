package accord.repairs.query;

import accord.contract.ContractId;
import accord.repairs.SharedSeasons;
import java.util.Collection;
import java.util.List;

/** Where the seasons of contracts are kept whose sides share them: a small document each. */
public interface SeasonShelf {

    /** Keeps a contract's, in place of what was kept of it. */
    void put(SharedSeasons seasons);

    /** Keeps nothing of a contract any more. */
    void remove(ContractId contract);

    /**
     * Those in which some of the trades occur, always the same ones where there are more.
     *
     * @param trades by {@link SharedSeasons#name}, at most {@link SharedSeasons#MOST_TRADES}
     * @param most 1 to 100
     */
    List<SharedSeasons> having(Collection<String> trades, int most);
}
