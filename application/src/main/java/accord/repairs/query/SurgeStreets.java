package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.member.query.Caller;
import accord.repairs.Counts;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.Street;
import accord.repairs.Surge;
import accord.repairs.SurgeId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From which streets and buildings the requests behind a surge came. */
@Singleton
public class SurgeStreets {
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
        Optional<Counts> counts = surges.counts(caller, contract);
        if (counts.isEmpty() || !PersonalWords.areReadBy(caller, state)) {
            return Optional.of(new Found(List.of(), null));
        }
        long weeks = Evidence.weeksBefore(surge, counts.get());
        LocalDate before = surge.from().minusWeeks(weeks);
        ZoneId zone = state.opened().timeZone();
        Optional<List<RepairRequest>> during =
                read(contract, zone, surge.level(), surge.from(), surge.to());
        LocalDate eve = surge.from().minusDays(1);
        Optional<List<RepairRequest>> usual =
                during.flatMap(its -> read(contract, zone, surge.level(), before, eve));
        return usual.map(its ->
                found(
                        surge,
                        demand(during.orElseThrow(), counts.get(), zone),
                        demand(its, counts.get(), zone),
                        weeks));
    }

    /** What was keyed in at once is no part of a surge. */
    private static List<RepairRequest> demand(
            List<RepairRequest> requests, Counts counts, ZoneId zone) {
        return requests.stream().filter(request -> counts.isDemand(request, zone)).toList();
    }

    /** What is too much is compared with what the same weeks before let expect of a street. */
    static Found found(
            Surge surge, List<RepairRequest> during, List<RepairRequest> before, long weeks) {
        double share =
                ChronoUnit.WEEKS.between(surge.from(), surge.to().plusDays(1)) / (double) weeks;
        double excess =
                Math.max(surge.count() - surge.expected(), during.size() - before.size() * share);
        List<Street> streets = Street.of(during, before, share);
        Street most =
                streets.stream()
                        .filter(street -> street.explains(excess))
                        .max(Comparator.comparingDouble(Street::excess))
                        .orElse(null);
        return new Found(streets, most);
    }

    /** Empty where there are more than one looks through. */
    private Optional<List<RepairRequest>> read(
            ContractId contract, ZoneId zone, Level level, LocalDate from, LocalDate to) {
        List<RepairRequest> read =
                store.stream(contract, level, from, to)
                        .filter(kept -> kept.isOf(from, to, zone))
                        .limit(MOST + 1L)
                        .map(RequestStore.Kept::request)
                        .toList();
        return read.size() > MOST ? Optional.empty() : Optional.of(read);
    }
}
