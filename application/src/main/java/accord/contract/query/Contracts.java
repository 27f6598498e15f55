package accord.contract.query;

import accord.contract.ContractEvent;
import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.eventlog.query.Fold;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Contracts as they stand, and which of them a caller may see. */
@Singleton
public class Contracts {
    /** The metadata that says to which contract's record an event belongs. */
    public static final String CONTRACT = "contract";

    /**
     * The metadata with which what was said is committed to in the record: hexadecimal, of every
     * event its own, erased with its words.
     */
    public static final String SALT = "salt";

    private final History history;
    private final Fold<ContractState> fold;
    private final Shelf<ContractSummary> summaries;
    private final Map<String, Origin> origins = new ConcurrentHashMap<>();

    /** Where a stream began: in which contract's record, and at which position of the log. */
    private record Origin(ContractId contract, long position) {}

    public Contracts(History history, Shelves shelves) {
        this.history = history;
        this.fold = new Fold<>(history, ContractState.NONE, Contracts::after, 1_000);
        this.summaries = ContractSummary.on(shelves);
    }

    /** A contract as its parties, and the auditors to whom all opened it, may see it. */
    public ContractState visible(Caller caller, ContractId contract) {
        ContractState state = state(contract);
        if (!state.isVisibleTo(caller.member())) {
            throw new NotFound();
        }
        return state;
    }

    /** A contract as it stands; not for answering anybody, since it checks nothing. */
    public ContractState state(ContractId contract) {
        return fold.current(contract.value());
    }

    /**
     * The contract to whose record a stream belongs. Its first event says so and never changes, so
     * one look-up serves for ever.
     *
     * @throws NotFound where there is no such stream
     */
    public ContractId of(String stream) {
        return origin(stream).contract();
    }

    /**
     * Where a thing stands in lists: places ascend in the order in which things came to be.
     *
     * @throws NotFound where there is no such stream
     */
    public String place(String stream) {
        return "%019d~%s".formatted(origin(stream).position(), stream);
    }

    private Origin origin(String stream) {
        Origin known = origins.get(stream);
        if (known != null) {
            return known;
        }
        List<Recorded> first = history.stream(stream, 0, 1);
        if (first.isEmpty() || !(first.getFirst().metadata().get(CONTRACT) instanceof String id)) {
            throw new NotFound();
        }
        Origin origin = new Origin(new ContractId(id), first.getFirst().position());
        origins.put(stream, origin);
        return origin;
    }

    /**
     * The contracts of a caller, oldest first; those that they may audit too.
     *
     * @param after the contract after which to go on, null for the beginning
     */
    public List<ContractSummary> mine(Caller caller, @Nullable String after, int limit) {
        @Nullable String place = after == null ? null : place(after);
        return summaries.by("reader", caller.member().value(), place, limit);
    }

    /** The ids of those, by which what belongs to any of them is found in one read more. */
    public List<String> idsOf(Caller caller, int limit) {
        return mine(caller, null, limit).stream().map(each -> each.id().value()).toList();
    }

    /** Those as they stand, oldest first: one look at the log, however many there are. */
    public Map<ContractId, ContractState> statesOf(Caller caller, int limit) {
        List<ContractSummary> listed = mine(caller, null, limit);
        return history.asOfNow(() -> {
            Map<ContractId, ContractState> states = new LinkedHashMap<>();
            for (ContractSummary each : listed) {
                ContractState state = state(each.id());
                if (state.isVisibleTo(caller.member())) {
                    states.put(each.id(), state);
                }
            }
            return states;
        });
    }

    /** The contracts that name the caller's organisation and wait for it to join. */
    public List<ContractSummary> waitingFor(Caller caller, int limit) {
        return summaries.by("awaited", caller.side().value(), null, limit);
    }

    private static ContractState after(ContractState state, Recorded event) {
        return event.payload() instanceof ContractEvent e ? state.after(e) : state;
    }
}
