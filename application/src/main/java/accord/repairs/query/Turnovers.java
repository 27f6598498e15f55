package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.member.query.Caller;
import accord.repairs.Counts;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.Turnover;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What came in, was done and is left of the requests of a level. */
@Singleton
public class Turnovers {
    /** So many requests are looked at, at most; of more the earliest. */
    public static final int MOST = 10_000;

    private final RequestStore store;
    private final Demand demand;
    private final Contracts contracts;

    public Turnovers(RequestStore store, Demand demand, Contracts contracts) {
        this.store = store;
        this.demand = demand;
        this.contracts = contracts;
    }

    /**
     * Of the requests that were reported since a day.
     *
     * @param whole whether all of them were looked at
     */
    public record Since(LocalDate day, LocalDate lastDay, Turnover turnover, boolean whole) {}

    /** Empty where nothing was ever imported. */
    public Optional<Since> since(Caller caller, ContractId contract, Level level, LocalDate day) {
        var state = contracts.visible(caller, contract);
        Optional<LocalDate> last = demand.of(contract).map(Counts::lastDay);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        ZoneId zone = state.opened().timeZone();
        List<RepairRequest> read =
                store.stream(contract, level, day, last.get())
                        .filter(kept -> kept.isOf(day, last.get(), zone))
                        .limit(MOST + 1L)
                        .map(RequestStore.Kept::request)
                        .toList();
        boolean whole = read.size() <= MOST;
        List<RepairRequest> looked = whole ? read : read.subList(0, MOST);
        return Optional.of(
                new Since(day, last.get(), Turnover.of(looked, last.get(), zone), whole));
    }
}
