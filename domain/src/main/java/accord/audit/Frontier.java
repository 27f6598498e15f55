package accord.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing Merkle tree (RFC 6962): all that it takes to go on, and its root.
 *
 * @param size the number of leaves
 * @param subtrees the roots of the complete subtrees that the leaves fall into, the largest first
 */
public record Frontier(long size, List<Hash> subtrees) {
    public static final Frontier EMPTY = new Frontier(0, List.of());

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    public Frontier {
        subtrees = List.copyOf(subtrees);
        if (Long.bitCount(size) != subtrees.size()) {
            throw new Malformed("a tree of this size has another number of complete subtrees");
        }
    }

    /** What stands in the tree for a leaf's bytes. */
    public static Hash leaf(byte[] data) {
        return Hash.of(LEAF, data);
    }

    static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left.bytes(), right.bytes());
    }

    /** With one leaf more. */
    public Frontier with(Hash leaf) {
        List<Hash> completed = completedBy(leaf);
        List<Hash> kept = subtrees.subList(0, subtrees.size() - completed.size() + 1);
        List<Hash> grown = new ArrayList<>(kept);
        grown.add(completed.getLast());
        return new Frontier(size + 1, grown);
    }

    /**
     * The subtrees that one leaf more completes: itself, and by level upwards what ends with it.
     */
    public List<Hash> completedBy(Hash leaf) {
        List<Hash> completed = new ArrayList<>(List.of(leaf));
        int level = Long.numberOfTrailingZeros(size + 1);
        for (int last = subtrees.size() - 1; completed.size() <= level; last--) {
            completed.add(node(subtrees.get(last), completed.getLast()));
        }
        return completed;
    }

    public Hash root() {
        return subtrees.isEmpty() ? Hash.of() : Frontier.rootOf(subtrees);
    }

    /** The root over complete subtrees, the largest first. */
    static Hash rootOf(List<Hash> subtrees) {
        Hash root = subtrees.getLast();
        for (Hash left : subtrees.subList(0, subtrees.size() - 1).reversed()) {
            root = node(left, root);
        }
        return root;
    }
}
