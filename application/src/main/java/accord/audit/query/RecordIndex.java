package accord.audit.query;

import accord.audit.Frontier;
import accord.audit.Hash;
import accord.audit.Proofs;
import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.Acted;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers the events of each contract in the order of the log, and grows the tree over them. All of
 * it follows from the log alone, so that nodes that index at the same time write the same, and an
 * index dropped and made again is the same again.
 */
@Singleton
class RecordIndex {
    private static final int PAGE = 100;

    /** Of so many contracts the last entry is remembered. */
    private static final int MOST = 1_000;

    private static final String ALL = "log";

    /** How far the log has been indexed; may be too low after a crash, never too high. */
    record Reached(long position) {}

    /** The last entry of a contract, by its position in the log, and the tree up to it. */
    private record Last(Frontier tree, long position) {}

    private final History history;
    private final Shelf<Entry> entries;
    private final RecordTree tree;
    private final Shelf<Reached> reached;
    private final Map<ContractId, Last> last = new HashMap<>();

    /** How far what is remembered goes; another page may have been indexed since elsewhere. */
    private long remembered;

    RecordIndex(History history, Shelves shelves) {
        this.history = history;
        this.entries = Entry.on(shelves);
        this.tree = new RecordTree(shelves);
        this.reached = shelves.shelf("record-indexed", Reached.class, Map.of());
        shelves.beforeServing("record-indexed", this::move);
    }

    /** What was reached before is reached after it, whoever asks in between. */
    private synchronized void move(Runnable serve) {
        reach(history.head());
        serve.run();
    }

    /**
     * Indexes everything up to a position of the log, if it has not been yet: a page at a time, so
     * that whoever asks waits for a page at most while an index is made again.
     */
    void reach(long head) {
        long from = step(head);
        while (from < head) {
            from = step(head);
        }
    }

    /** How far it is after one page more. */
    private synchronized long step(long head) {
        long from = reached.get(ALL).map(Reached::position).orElse(0L);
        List<Recorded> page = from < head ? history.after(from, PAGE) : List.of();
        if (page.isEmpty()) {
            return head;
        }
        if (from != remembered || last.size() > MOST) {
            last.clear();
        }
        page.forEach(this::index);
        long to = page.getLast().position();
        reached.put(ALL, new Reached(to));
        remembered = to;
        return to;
    }

    synchronized void clear() {
        reached.clear();
        entries.clear();
        tree.clear();
        last.clear();
    }

    private void index(Recorded event) {
        if (!(event.payload() instanceof Acted acted)
                || !(event.metadata().get(Contracts.CONTRACT) instanceof String id)) {
            return;
        }
        ContractId contract = new ContractId(id);
        Last before = last.computeIfAbsent(contract, this::last);
        if (event.position() <= before.position()) {
            return;
        }
        Entry entry = Entry.of(contract, before.tree().size() + 1, event, acted);
        Frontier grown = tree.grow(contract, before.tree(), Hash.parse(entry.leaf()));
        entries.put(Entry.place(contract, entry.position()), entry);
        last.put(contract, new Last(grown, event.position()));
    }

    private Last last(ContractId contract) {
        return latest(contract)
                .map(entry ->
                        new Last(tree.proofs(contract).frontier(entry.position()), entry.logged()))
                .orElse(new Last(Frontier.EMPTY, 0));
    }

    /** The last entry of a contract, as far as it has been indexed. */
    Optional<Entry> latest(ContractId contract) {
        return entries.latest("contract", contract.value(), null, 1).stream().findFirst();
    }

    /** How many entries a record has now. */
    long size(ContractId contract) {
        reach(history.head());
        return latest(contract).map(Entry::position).orElse(0L);
    }

    /** Proofs over what has been indexed. */
    Proofs proofs(ContractId contract) {
        return tree.proofs(contract);
    }
}
