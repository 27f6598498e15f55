package accord.audit.query;

import accord.audit.Checkpoint;
import accord.audit.Frontier;
import accord.audit.Hash;
import accord.contract.ContractId;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.Acted;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a record from what the log holds: each commit's hash and chain, each leaf, the tree,
 * and every checkpoint that was signed.
 */
@Singleton
class RecordCheck {
    private static final int PAGE = 500;

    private final History history;
    private final RecordIndex index;
    private final Signatures signatures;
    private final Shelf<Entry> entries;

    RecordCheck(History history, RecordIndex index, Signatures signatures, Shelves shelves) {
        this.history = history;
        this.index = index;
        this.signatures = signatures;
        this.entries = Entry.on(shelves);
    }

    /** From the first entry to the last, or to the first that is not as it must be. */
    Verification of(ContractId contract) {
        long signed = signatures.furthest(contract);
        index.reach(history.head());
        Frontier tree = Frontier.EMPTY;
        String headHash = "";
        List<Entry> page;
        do {
            page = entries.by("contract", contract.value(), place(contract, tree.size()), PAGE);
            Verification.Fault fault = fault(contract, page, tree);
            if (fault != null) {
                return new Verification(fault.position() - 1, headHash, fault);
            }
            tree = grown(tree, page);
            headHash = page.isEmpty() ? headHash : page.getLast().hash();
        } while (page.size() == PAGE);
        return new Verification(tree.size(), headHash, cut(tree.size(), signed));
    }

    private static @Nullable String place(ContractId contract, long number) {
        return number == 0 ? null : Entry.place(contract, number);
    }

    private static Frontier grown(Frontier before, List<Entry> page) {
        Frontier tree = before;
        for (Entry entry : page) {
            tree = tree.with(Hash.parse(entry.leaf()));
        }
        return tree;
    }

    /** A checkpoint of more than the record has tells that its end is missing. */
    private static Verification.@Nullable Fault cut(long size, long signed) {
        return signed <= size
                ? null
                : new Verification.Fault(
                        size + 1,
                        "A checkpoint of %,d entries was signed, and %,d are here: the log was restored from an older backup."
                                .formatted(signed, size));
    }

    private Verification.@Nullable Fault fault(
            ContractId contract, List<Entry> page, Frontier before) {
        long expected = before.size();
        for (Entry entry : page) {
            if (entry.position() != ++expected) {
                return new Verification.Fault(expected, "This entry is missing from the record.");
            }
        }
        Verification.Fault inLog = faultInLog(page);
        List<Entry> sound =
                inLog == null
                        ? page
                        : page.subList(0, (int) (inLog.position() - 1 - before.size()));
        Verification.Fault inTree = faultInTree(contract, sound, before);
        return inTree == null ? inLog : inTree;
    }

    private Verification.@Nullable Fault faultInLog(List<Entry> page) {
        History.Fault fault = history.check(page.stream().map(Entry::logged).toList());
        return fault == null
                ? null
                : page.stream()
                        .filter(entry -> entry.logged() == fault.position())
                        .findFirst()
                        .map(entry -> new Verification.Fault(entry.position(), fault.reason()))
                        .orElse(null);
    }

    private Verification.@Nullable Fault faultInTree(
            ContractId contract, List<Entry> page, Frontier before) {
        Map<Long, Recorded> logged =
                history.at(page.stream().map(Entry::logged).toList()).stream()
                        .collect(Collectors.toMap(Recorded::position, Function.identity()));
        Map<Long, String> signed = signed(contract, before.size());
        Frontier tree = before;
        for (Entry entry : page) {
            if (!entry.leaf().equals(leaf(entry, logged.get(entry.logged())))) {
                return new Verification.Fault(
                        entry.position(),
                        "What the log holds does not have the leaf that is kept.");
            }
            tree = tree.with(Hash.parse(entry.leaf()));
            String text = signed.get(tree.size());
            if (text != null && !Checkpoint.parse(text).root().equals(tree.root())) {
                return new Verification.Fault(
                        entry.position(),
                        "The entries up to here are not those that a checkpoint was signed for.");
            }
        }
        return null;
    }

    private Map<Long, String> signed(ContractId contract, long after) {
        return signatures.after(contract, after, PAGE).stream()
                .collect(Collectors.toMap(Signatures.Signed::size, one -> one.parsed().text()));
    }

    private static String leaf(Entry entry, @Nullable Recorded event) {
        return event != null && event.payload() instanceof Acted acted
                ? Entry.of(entry.contract(), entry.position(), event, acted).leaf()
                : "";
    }
}
