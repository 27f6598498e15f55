package accord.audit.query;

import accord.contract.ContractEvent.PermissionWithdrawn;
import accord.contract.ContractEvent.RecordClosed;
import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Readings;
import accord.eventlog.query.History;
import accord.eventlog.query.Listening;
import accord.eventlog.query.Recorded;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records as they grow: who listens to one is told of each new entry once and in order, on whatever
 * node it came about, until they leave or may see it no more.
 */
@Singleton
public class GrowingRecords implements AutoCloseable {
    private static final int PAGE = 500;

    private final History history;
    private final RecordIndex index;
    private final Shelf<Entry> entries;
    private final Contracts contracts;
    private final Readings readings;
    private final Map<ContractId, Growth> growing = new HashMap<>();
    private History.@Nullable Following following;

    /** Is told on a thread that all share, so it hands on quickly. */
    public interface Listener {
        void told(Entry entry);

        /** They may see the record no more, and are told nothing more. */
        void ended();
    }

    private record Ear(Caller caller, Listener listener) {}

    private static final class Growth {
        private final Set<Ear> ears = new LinkedHashSet<>();
        private long number;

        Growth(long number) {
            this.number = number;
        }
    }

    GrowingRecords(
            History history,
            RecordIndex index,
            Shelves shelves,
            Contracts contracts,
            Readings readings) {
        this.history = history;
        this.index = index;
        this.entries = Entry.on(shelves);
        this.contracts = contracts;
        this.readings = readings;
    }

    /**
     * Tells of every entry from now on.
     *
     * @throws accord.contract.query.NotFound where the caller is neither party nor auditor
     */
    public Listening listen(Caller caller, ContractId contract, Listener listener) {
        contracts.visible(caller, contract);
        readings.note(caller, contract, "record");
        Ear ear = new Ear(caller, listener);
        synchronized (this) {
            follow();
            growing.computeIfAbsent(contract, c -> new Growth(index.size(c))).ears.add(ear);
        }
        return () -> leave(contract, ear);
    }

    @Override
    public synchronized void close() {
        if (following != null) {
            following.close();
        }
    }

    private synchronized void leave(ContractId contract, Ear ear) {
        Growth growth = growing.get(contract);
        if (growth != null && growth.ears.remove(ear) && growth.ears.isEmpty()) {
            growing.remove(contract);
        }
    }

    private void follow() {
        if (following == null) {
            following = history.follow(this::on);
        }
    }

    private synchronized void on(Recorded event) {
        if (event.metadata().get(Contracts.CONTRACT) instanceof String id) {
            ContractId contract = new ContractId(id);
            Growth growth = growing.get(contract);
            if (growth != null) {
                grow(contract, growth, event.position());
                if (event.payload() instanceof PermissionWithdrawn
                        || event.payload() instanceof RecordClosed) {
                    showOut(contract, growth);
                }
            }
        }
    }

    /** Never beyond the event at hand, after which somebody may have to leave. */
    private void grow(ContractId contract, Growth growth, long upTo) {
        index.reach(upTo);
        List<Entry> news;
        do {
            news =
                    entries
                            .by(
                                    "contract",
                                    contract.value(),
                                    Entry.place(contract, growth.number),
                                    PAGE)
                            .stream()
                            .takeWhile(entry -> entry.logged() <= upTo)
                            .toList();
            for (Entry entry : news) {
                growth.ears.forEach(ear -> ear.listener().told(entry));
                growth.number = entry.position();
            }
        } while (news.size() == PAGE);
    }

    private void showOut(ContractId contract, Growth growth) {
        for (Ear ear : List.copyOf(growth.ears)) {
            if (!mayListen(ear.caller(), contract)) {
                leave(contract, ear);
                ear.listener().ended();
            }
        }
    }

    private boolean mayListen(Caller caller, ContractId contract) {
        return contracts.state(contract).isVisibleTo(caller.member());
    }
}
