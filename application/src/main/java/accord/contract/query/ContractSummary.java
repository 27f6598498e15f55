package accord.contract.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.ContractTerms;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.MemberId;
import accord.member.SideId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A contract in a list.
 *
 * @param readers the members who may see it
 * @param awaited the sides that are named and have not joined
 */
public record ContractSummary(
        ContractId id, ContractTerms terms, List<String> readers, List<String> awaited) {

    static Shelf<ContractSummary> on(Shelves shelves) {
        return shelves.shelf(
                "contracts",
                ContractSummary.class,
                Map.of("reader", ContractSummary::readers, "awaited", ContractSummary::awaited));
    }

    static ContractSummary of(ContractId id, ContractState state) {
        List<String> readers = new ArrayList<>();
        state.people().keySet().stream().map(MemberId::value).forEach(readers::add);
        state.openedBy().keySet().stream()
                .filter(state::mayAudit)
                .map(MemberId::value)
                .forEach(readers::add);
        List<String> awaited =
                state.sides().stream()
                        .filter(side -> !state.joined().contains(side))
                        .map(SideId::value)
                        .toList();
        return new ContractSummary(id, state.opened(), List.copyOf(readers), awaited);
    }
}
