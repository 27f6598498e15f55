package accord.audit.query;

import accord.audit.Frontier;
import accord.audit.Hash;
import accord.audit.Proofs;
import accord.contract.ContractId;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import java.util.List;
import java.util.Map;

/**
 * The Merkle tree over a contract's record. Its leaves are the entries; of the levels above every
 * {@value Proofs#STEP}th is kept. A node never changes once it is complete.
 */
final class RecordTree {
    private final Shelf<Entry> entries;
    private final Shelf<Node> nodes;

    /** The root of a complete subtree. */
    private record Node(ContractId contract, int level, long index, String hash) {
        static String place(ContractId contract, int level, long index) {
            return "%s~%02d~%019d".formatted(contract.value(), level, index);
        }

        static String row(ContractId contract, int level) {
            return contract.value() + '~' + level;
        }
    }

    RecordTree(Shelves shelves) {
        this.entries = Entry.on(shelves);
        this.nodes =
                shelves.shelf(
                        "record-nodes",
                        Node.class,
                        Map.of("row", node -> List.of(Node.row(node.contract(), node.level()))));
    }

    /** Keeps what an entry completes, before the entry itself is kept. */
    Frontier grow(ContractId contract, Frontier tree, Hash leaf) {
        List<Hash> completed = tree.completedBy(leaf);
        for (int level = Proofs.STEP; level < completed.size(); level += Proofs.STEP) {
            long index = tree.size() >> level;
            nodes.put(
                    Node.place(contract, level, index),
                    new Node(contract, level, index, completed.get(level).hex()));
        }
        return tree.with(leaf);
    }

    Proofs proofs(ContractId contract) {
        return new Proofs((level, from, count) -> row(contract, level, from, count));
    }

    private List<Hash> row(ContractId contract, int level, long from, int count) {
        return level == 0
                ? entries
                        .by("contract", contract.value(), Entry.place(contract, from), count)
                        .stream()
                        .map(entry -> Hash.parse(entry.leaf()))
                        .toList()
                : nodes
                        .by(
                                "row",
                                Node.row(contract, level),
                                from == 0 ? null : Node.place(contract, level, from - 1),
                                count)
                        .stream()
                        .map(node -> Hash.parse(node.hash()))
                        .toList();
    }

    void clear() {
        nodes.clear();
    }
}
