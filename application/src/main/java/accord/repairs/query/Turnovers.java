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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came in, was done and is left of the requests of a level. */
@Singleton
public class Turnovers {
    /** So many requests are looked at, at most; of more the earliest. */
    public static final int MOST = 10_000;

    private static final int PAGE = 1_000;

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
        List<RepairRequest> requests = new ArrayList<>();
        @Nullable String after = null;
        List<RequestStore.Kept> page;
        do {
            page = store.requests(contract, level, day, last.get(), after, PAGE);
            page.forEach(kept -> requests.add(kept.request()));
            after = page.isEmpty() ? null : page.getLast().place();
        } while (page.size() == PAGE && requests.size() < MOST);
        Turnover turnover = Turnover.of(requests, last.get(), state.opened().timeZone());
        return Optional.of(new Since(day, last.get(), turnover, page.size() < PAGE));
    }
}
