package accord.repairs.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.contract.query.NotFound;
import accord.member.query.Caller;
import accord.repairs.Incident;
import accord.repairs.IncidentId;
import accord.repairs.KnownIncident;
import accord.repairs.Level;
import accord.repairs.RepairRequest;
import accord.repairs.RepairsCommand.RaiseIncident;
import accord.repairs.TakenBack;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The incidents of a contract's buildings: what is known of them, and telling of one. */
@Singleton
public class IncidentReports {
    /** So many requests are looked at for those of one building, at most. */
    private static final int MOST_READ = 5_000;

    /** Whoever raises one may know of it before, or as its requests come in. */
    private static final int DAYS_AROUND = 3;

    private final RequestStore store;
    private final Surges surges;
    private final Contracts contracts;
    private final Desk desk;
    private final Clock clock;

    public IncidentReports(
            RequestStore store, Surges surges, Contracts contracts, Desk desk, Clock clock) {
        this.store = store;
        this.surges = surges;
        this.contracts = contracts;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * An incident, and what the requests say of it now.
     *
     * @param zone of the contract
     * @param requests of the building in the days of the incident, as they are known now, oldest
     *     first
     * @param takenBack the imports of these days that were taken back, where there are fewer
     *     requests now than were seen
     */
    public record Evidence(
            KnownIncident incident,
            ZoneId zone,
            List<RepairRequest> requests,
            List<TakenBack> takenBack) {
        public Evidence {
            requests = List.copyOf(requests);
            takenBack = List.copyOf(takenBack);
        }
    }

    /** Those of a contract, in the order in which they were first told of. */
    public List<KnownIncident> of(Caller caller, ContractId contract) {
        contracts.visible(caller, contract);
        return List.copyOf(surges.feed(contract).incidents().known().values());
    }

    /** What is known of one; empty where there is none. */
    public Optional<KnownIncident> find(Caller caller, ContractId contract, IncidentId id) {
        contracts.visible(caller, contract);
        return known(contract, id);
    }

    /** What is known of one, whoever asks: for policies, which answer nobody. */
    public Optional<KnownIncident> known(ContractId contract, IncidentId id) {
        return Optional.ofNullable(surges.feed(contract).incidents().known().get(id));
    }

    /**
     * Tells of an incident, for the caller's side.
     *
     * @param id under which it is known if no incident of the same building is
     * @param homes null where nobody knows
     * @return the incident as it is known now
     * @throws accord.text.InvalidInput if building or what is no single line, or homes no number of
     *     homes
     */
    public KnownIncident raise(
            Caller caller,
            ContractId contract,
            IncidentId id,
            String building,
            String what,
            @Nullable Integer homes) {
        ZoneId zone = contracts.visible(caller, contract).opened().timeZone();
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES);
        desk.act(
                caller,
                contract,
                act -> new RaiseIncident(contract, id, building, what, homes, now, act));
        return surges.feed(contract).incidents().of(building, now).orElseThrow(NotFound::new);
    }

    /**
     * One with the requests of its building; empty where there is none. Only members of the
     * contract's sides read the words that may speak of people.
     */
    public Optional<Evidence> evidence(Caller caller, ContractId contract, IncidentId id) {
        ContractState state = contracts.visible(caller, contract);
        return known(contract, id).map(known -> evidence(caller, contract, state, known));
    }

    private Evidence evidence(
            Caller caller, ContractId contract, ContractState state, KnownIncident known) {
        ZoneId zone = state.opened().timeZone();
        List<RepairRequest> requests =
                PersonalWords.shown(caller, state, requests(contract, known, zone));
        Incident seen = known.seen();
        if (seen == null || requests.size() >= seen.requests()) {
            return new Evidence(known, zone, requests, List.of());
        }
        LocalDate from = seen.from().toLocalDate();
        LocalDate to = seen.to().toLocalDate();
        return new Evidence(known, zone, requests, surges.feed(contract).takenBack(from, to));
    }

    private List<RepairRequest> requests(ContractId contract, KnownIncident known, ZoneId zone) {
        Incident seen = known.seen();
        LocalDateTime from = seen == null ? known.from().minusDays(DAYS_AROUND) : seen.from();
        LocalDateTime to = seen == null ? known.from().plusDays(DAYS_AROUND) : seen.to();
        Level level = seen == null ? Level.EVERYTHING : Level.area(seen.area());
        return store.stream(contract, level, from.toLocalDate(), to.toLocalDate())
                .limit(MOST_READ)
                .map(RequestStore.Kept::request)
                .filter(each -> {
                    LocalDateTime at = each.reportedAt().atZone(zone).toLocalDateTime();
                    return !at.isBefore(from)
                            && !at.isAfter(to)
                            && known.concerns(each.property(), each.kind().area());
                })
                .sorted(Comparator.comparing(RepairRequest::reportedAt))
                .toList();
    }
}
