package accord.eventlog.mongo;

import accord.audit.Frontier;
import accord.audit.Hash;
import accord.audit.Proofs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Grows the tree of each record as a reader meets its events, as the record's index does, and now
 * and then gives a receipt. A stream has a record of its own here.
 */
final class Notary {
    private static final int EVERY = 5;
    private static final int SPREAD = 31;

    private final Map<String, Growing> records = new HashMap<>();

    private static final class Growing {
        private final List<Hash> leaves = new ArrayList<>();
        private Frontier tree = Frontier.EMPTY;

        void add(Entry entry) {
            Hash leaf = leaf(leaves.size() + 1L, entry);
            leaves.add(leaf);
            tree = tree.with(leaf);
        }

        Receipt receipt(String record) {
            long size = tree.size();
            long index = SPREAD * (size / EVERY) % size;
            return new Receipt(
                    record,
                    size,
                    tree.root(),
                    index,
                    leaves.get((int) index),
                    new Proofs(this::row).inclusion(index, size));
        }

        private List<Hash> row(int level, long from, int count) {
            List<Hash> row = new ArrayList<>();
            for (long at = from; at < from + count; at++) {
                Frontier subtree = Frontier.EMPTY;
                for (Hash leaf : leaves.subList((int) (at << level), (int) ((at + 1) << level))) {
                    subtree = subtree.with(leaf);
                }
                row.add(subtree.root());
            }
            return row;
        }
    }

    /** What stands in a record's tree for an entry. */
    static Hash leaf(long number, Entry entry) {
        return new accord.audit.Leaf(
                        number,
                        entry.id(),
                        entry.stream(),
                        entry.sequence(),
                        entry.type() + '/' + entry.revision(),
                        Times.instant(entry.at()),
                        accord.audit.Leaf.commitment(new byte[0], entry.payload().getData()))
                .hash();
    }

    /** The receipts that it gives for a commit. */
    List<Receipt> met(Commit commit) {
        List<Receipt> given = new ArrayList<>();
        for (Entry entry : commit.entries()) {
            Growing record = records.computeIfAbsent(entry.stream(), name -> new Growing());
            record.add(entry);
            if (record.tree.size() % EVERY == 0) {
                given.add(record.receipt(entry.stream()));
            }
        }
        return given;
    }
}
