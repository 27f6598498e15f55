package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.repairs.Counts;
import accord.repairs.RepairsCommand.ShareSeason;
import accord.repairs.RepairsCommand.WithholdSeason;
import accord.repairs.SharedSeasons;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a contract's seasons may serve other contracts: only while every side of it says so. */
@Singleton
public class SeasonSharing {
    private final Surges surges;
    private final Demand demand;
    private final SeasonShelf shelf;
    private final Contracts contracts;
    private final Desk desk;

    SeasonSharing(Surges surges, Demand demand, SeasonShelf shelf, Contracts contracts, Desk desk) {
        this.surges = surges;
        this.demand = demand;
        this.shelf = shelf;
        this.contracts = contracts;
        this.desk = desk;
    }

    /**
     * What the sides of a contract say.
     *
     * @param agreed the sides that share, in the contract's order
     * @param missing those that do not
     */
    public record Sharing(List<SideId> agreed, List<SideId> missing) {
        public Sharing {
            agreed = List.copyOf(agreed);
            missing = List.copyOf(missing);
        }

        /** Whether other contracts may have the seasons. */
        public boolean isShared() {
            return missing.isEmpty();
        }
    }

    public Sharing of(Caller caller, ContractId contract) {
        return sharing(contracts.visible(caller, contract), contract);
    }

    /** Shares, as far as the caller's side is concerned. */
    public void share(Caller caller, ContractId contract) {
        desk.act(caller, contract, act -> new ShareSeason(contract, act));
    }

    /** Shares no longer, at once. */
    public void withhold(Caller caller, ContractId contract) {
        desk.act(caller, contract, act -> new WithholdSeason(contract, act));
        keep(contract);
    }

    /** Keeps for others what the contract has shown so far, or no more. */
    public void keep(ContractId contract) {
        ContractState state = contracts.state(contract);
        Optional<Counts> counts =
                sharing(state, contract).isShared() ? demand.of(contract) : Optional.empty();
        counts.map(all -> SharedSeasons.of(contract, Set.copyOf(state.sides()), all))
                .filter(seasons -> !seasons.byTrade().isEmpty())
                .ifPresentOrElse(shelf::put, () -> shelf.remove(contract));
    }

    private Sharing sharing(ContractState state, ContractId contract) {
        Set<SideId> said = new HashSet<>(surges.feed(contract).notes().sharing());
        return new Sharing(
                state.sides().stream().filter(said::contains).toList(),
                state.sides().stream().filter(side -> !said.contains(side)).toList());
    }
}
