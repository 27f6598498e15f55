package accord.contract.query;

import accord.contract.ContractEvent.ContractOpened;
import accord.contract.ContractId;
import accord.contract.ContractSide;
import accord.contract.ContractTerms;
import accord.contract.Scope;
import accord.contract.SideKind;
import accord.eventlog.query.InMemoryHistory;
import accord.eventlog.query.Shelves;
import accord.member.Act;
import accord.member.SideId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Contracts on the record, for tests. */
public final class OnRecord {
    private OnRecord() {}

    /** One that somebody opened for their side and the side {@code firm}. */
    public static ContractTerms contract(InMemoryHistory log, ContractId id, ZoneId zone, Act by) {
        ContractTerms terms =
                new ContractTerms(
                        "Repairs",
                        List.of(
                                new ContractSide(by.side(), "City", SideKind.LANDLORD),
                                new ContractSide(new SideId("firm"), "Firm", SideKind.CONTRACTOR)),
                        Scope.EVERYTHING,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 1, 1),
                        zone);
        log.append(id.value(), new ContractOpened(id, terms, by), in(id), by.at());
        return terms;
    }

    /** Puts one on the list of those who may see it. */
    public static void listed(
            Shelves shelves, ContractId id, ContractTerms terms, String... readers) {
        ContractSummary.on(shelves)
                .put(id.value(), new ContractSummary(id, terms, List.of(readers), List.of()));
    }

    /** What says of an event to which contract's record it belongs. */
    public static Map<String, Object> in(ContractId contract) {
        return Map.of(Contracts.CONTRACT, contract.value());
    }
}
