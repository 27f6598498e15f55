package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.NotFound;
import accord.member.query.Caller;
import accord.repairs.Counts;
import accord.repairs.Level;
import accord.text.InvalidInput;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The requests of a contract as they are known now, and all that was ever told of one. */
@Singleton
public class KnownRequests {
    private static final int LONGEST_SPAN = 731;

    private final RequestStore store;
    private final Contracts contracts;
    private final Surges surges;

    public KnownRequests(RequestStore store, Contracts contracts, Surges surges) {
        this.store = store;
        this.contracts = contracts;
        this.surges = surges;
    }

    /**
     * The requests of a level, page by page: see {@link RequestStore#requests}. Only members of the
     * contract's sides read the words that may speak of people.
     *
     * @param from the first day; null for two years before the last
     * @param to the last day; null for the last there is
     * @throws InvalidInput if there are more than two years between, the first is after the last,
     *     or after is no place of this listing
     */
    public List<RequestStore.Kept> requests(
            Caller caller,
            ContractId contract,
            Level level,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String after,
            int limit) {
        Optional<Counts> counts = surges.counts(caller, contract);
        if (counts.isEmpty()) {
            return List.of();
        }
        LocalDate last = to == null ? counts.get().lastDay() : to;
        LocalDate first = from == null ? last.minusDays(LONGEST_SPAN) : from;
        if (first.isBefore(last.minusDays(LONGEST_SPAN))) {
            throw new InvalidInput("from", "must not be more than two years before the last day");
        }
        if (to != null && first.isAfter(to)) {
            throw new InvalidInput("from", "must not be after the last day");
        }
        ContractState state = contracts.visible(caller, contract);
        ZoneId zone = state.opened().timeZone();
        return PersonalWords.page(
                caller, state, store.reported(contract, zone, level, first, last, after, limit));
    }

    /**
     * All that was told of one request; only members of the contract's sides read the words.
     *
     * @throws NotFound where there is none, or the caller is no member
     */
    public RequestStore.Story story(
            Caller caller, ContractId contract, String source, String reference) {
        if (!PersonalWords.areReadBy(caller, contracts.visible(caller, contract))) {
            throw new NotFound();
        }
        return store.story(contract, source, reference).orElseThrow(NotFound::new);
    }
}
