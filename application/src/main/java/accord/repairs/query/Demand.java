package accord.repairs.query;

import accord.contract.ContractId;
import accord.repairs.Cell;
import accord.repairs.Counts;
import accord.repairs.Ledger;
import accord.repairs.Level;
import accord.repairs.Memory;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The counts of each contract's demand. What was read once is kept, and of what changes only the
 * weeks that did are read again: a day's news costs a day, not ten years.
 */
@Singleton
public class Demand {
    private static final int KEPT = 50;

    /** So many requests are kept of all contracts together, and of the latest one all. */
    private static final long MOST_REQUESTS = 2_000_000;

    private final RequestStore store;
    private final Map<ContractId, Known> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ContractId, Known> eldest) {
                    return size() > KEPT;
                }
            };

    public Demand(RequestStore store) {
        this.store = store;
    }

    /** What is known of one contract, brought up to date by one at a time. */
    private static final class Known {
        private final Memory memory = new Memory();
        private Ledger ledger = new Ledger();
        private Optional<Counts> counts = Optional.empty();
        private long revision = -1;
        private volatile long requests;

        synchronized Optional<Counts> upToDate(RequestStore store, ContractId contract) {
            if (store.revision(contract) != revision) {
                RequestStore.Changes changes = store.since(contract, revision);
                if (revision >= 0 && changes.mondays().isPresent()) {
                    put(changes.mondays().get(), store.cells(contract, changes.mondays().get()));
                } else {
                    ledger = Ledger.of(store.cells(contract));
                }
                counts = ledger.isEmpty() ? Optional.empty() : Optional.of(ledger.counts());
                requests = counts.map(all -> all.weekly(Level.EVERYTHING).total()).orElse(0);
                revision = changes.revision();
            }
            return counts;
        }

        private void put(Set<LocalDate> mondays, Collection<Cell> cells) {
            Map<LocalDate, List<Cell>> weeks =
                    cells.stream().collect(Collectors.groupingBy(Cell::week));
            mondays.forEach(monday -> ledger.put(monday, weeks.getOrDefault(monday, List.of())));
        }
    }

    /** Empty where nothing was ever imported. Checks nothing; its callers do. */
    Optional<Counts> of(ContractId contract) {
        Known known = known(contract);
        long before = known.requests;
        Optional<Counts> counts = known.upToDate(store, contract);
        if (known.requests > before) {
            letGo(known);
        }
        return counts;
    }

    /** Of those that were asked for longest ago, until the others are few enough. */
    private void letGo(Known latest) {
        synchronized (kept) {
            long all = kept.values().stream().mapToLong(each -> each.requests).sum();
            Iterator<Known> eldest = kept.values().iterator();
            while (all > MOST_REQUESTS && eldest.hasNext()) {
                Known next = eldest.next();
                if (next != latest) {
                    all -= next.requests;
                    eldest.remove();
                }
            }
        }
    }

    /** What was expected of a contract's levels when they were last looked at. */
    Memory memory(ContractId contract) {
        return known(contract).memory;
    }

    private Known known(ContractId contract) {
        synchronized (kept) {
            return kept.computeIfAbsent(contract, c -> new Known());
        }
    }
}
