package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.member.query.Caller;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.Street;
import accord.repairs.Surge;
import accord.repairs.SurgeId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From which streets and buildings the requests behind a surge came. */
@Singleton
public class SurgeStreets {
    private static final int WEEKS_BEFORE = 13;
    private static final int PAGE = 1_000;

    /** So many requests are looked through at most, those of the surge and those before it each. */
    private static final int MOST = 5_000;

    private final Surges surges;
    private final RequestStore store;
    private final Contracts contracts;

    public SurgeStreets(Surges surges, RequestStore store, Contracts contracts) {
        this.surges = surges;
        this.store = store;
        this.contracts = contracts;
    }

    /**
     * What is known of a surge's streets.
     *
     * @param streets the largest first; empty where the source names no properties, or the caller
     *     is no member of a side and may not read them
     * @param most the one that explains most of it by itself, null where none does
     */
    public record Found(List<Street> streets, @Nullable Street most) {
        public Found {
            streets = List.copyOf(streets);
        }
    }

    /** Empty where the surge, or the quarter before it, has too many requests to look through. */
    public Optional<Found> of(Caller caller, ContractId contract, SurgeId id) {
        Surge surge = surges.surge(caller, contract, id);
        ContractState state = contracts.visible(caller, contract);
        LocalDate before = surge.from().minusWeeks(WEEKS_BEFORE);
        LocalDate eve = surge.from().minusDays(1);
        List<RepairRequest> during = read(contract, surge.level(), surge.from(), surge.to());
        List<RepairRequest> usual = read(contract, surge.level(), before, eve);
        if (during.size() > MOST || usual.size() > MOST) {
            return Optional.empty();
        }
        double weeks = ChronoUnit.WEEKS.between(surge.from(), surge.to().plusDays(1));
        List<Street> streets =
                Street.of(
                        PersonalWords.shown(caller, state, during),
                        PersonalWords.shown(caller, state, usual),
                        weeks / WEEKS_BEFORE);
        Street most = streets.stream().filter(s -> s.explains(surge)).findFirst().orElse(null);
        return Optional.of(new Found(streets, most));
    }

    /** Up to one page more than one looks through. */
    private List<RepairRequest> read(
            ContractId contract, Level level, LocalDate from, LocalDate to) {
        List<RepairRequest> read = new ArrayList<>();
        @Nullable String after = null;
        List<RequestStore.Kept> page;
        do {
            page = store.requests(contract, level, from, to, after, PAGE);
            page.forEach(kept -> read.add(kept.request()));
            after = page.isEmpty() ? null : page.getLast().place();
        } while (page.size() == PAGE && read.size() <= MOST);
        return read;
    }
}
