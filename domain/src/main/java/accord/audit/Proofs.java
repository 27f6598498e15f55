package accord.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes proofs from the roots of complete subtrees that somebody keeps (RFC 6962, sections 2.1.1
 * and 2.1.2). Every {@value #STEP}th level is kept; those between are computed. A proof takes a
 * number of look-ups that grows with the logarithm of the tree.
 */
public final class Proofs {
    /** Levels from one that is kept to the next: 16 nodes of one make a node of the other. */
    public static final int STEP = 4;

    private final Rows rows;

    /** Who keeps subtrees. */
    public interface Rows {
        /**
         * The roots of complete subtrees of one level, from left to right.
         *
         * @param level 0 for leaves, {@value #STEP}, twice that, …
         * @param from the first one's index, from 0
         * @param count how many, 1 to 8
         */
        List<Hash> row(int level, long from, int count);
    }

    public Proofs(Rows rows) {
        this.rows = rows;
    }

    /** The tree's edge after so many leaves. */
    public Frontier frontier(long size) {
        return new Frontier(size, complete(0, size));
    }

    /** That a leaf is in the tree of this size: the siblings on the way to the root. */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new Malformed("there is no leaf %d in a tree of %d".formatted(index, size));
        }
        List<Hash> proof = new ArrayList<>();
        inclusion(index, 0, size, proof);
        return proof;
    }

    private void inclusion(long index, long from, long to, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + half(to - from);
        if (index < middle) {
            inclusion(index, from, middle, proof);
            proof.add(root(middle, to));
        } else {
            inclusion(index, middle, to, proof);
            proof.add(root(from, middle));
        }
    }

    /** That the tree of one size begins with the tree of a smaller one. */
    public List<Hash> consistency(long smaller, long size) {
        if (smaller < 0 || smaller > size) {
            throw new Malformed("a tree of %d has none of %d in it".formatted(size, smaller));
        }
        List<Hash> proof = new ArrayList<>();
        if (smaller > 0 && smaller < size) {
            consistency(smaller, 0, size, true, proof);
        }
        return proof;
    }

    private void consistency(long smaller, long from, long to, boolean whole, List<Hash> proof) {
        if (smaller == to) {
            if (!whole) {
                proof.add(root(from, to));
            }
            return;
        }
        long middle = from + half(to - from);
        if (smaller <= middle) {
            consistency(smaller, from, middle, whole, proof);
            proof.add(root(middle, to));
        } else {
            consistency(smaller, middle, to, false, proof);
            proof.add(root(from, middle));
        }
    }

    private Hash root(long from, long to) {
        return Frontier.rootOf(complete(from, to));
    }

    /** The complete subtrees that leaves fall into, the largest first. */
    private List<Hash> complete(long from, long to) {
        List<Hash> found = new ArrayList<>();
        for (long at = from; at < to; ) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - at);
            found.add(subtree(level, at >> level));
            at += 1L << level;
        }
        return found;
    }

    private Hash subtree(int level, long index) {
        int above = level % STEP;
        List<Hash> row = rows.row(level - above, index << above, 1 << above);
        while (row.size() > 1) {
            List<Hash> next = new ArrayList<>();
            for (int at = 0; at < row.size(); at += 2) {
                next.add(Frontier.node(row.get(at), row.get(at + 1)));
            }
            row = next;
        }
        return row.getFirst();
    }

    /** The largest power of two below a number. */
    private static long half(long number) {
        return Long.highestOneBit(number - 1);
    }
}
