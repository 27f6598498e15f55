package accord.audit;

import java.util.List;

/** Checks proofs from their hashes alone (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class ProofCheck {
    private ProofCheck() {}

    /** Whether a leaf is the one with this index, from 0, in the tree of this size and root. */
    public static boolean includes(Hash root, long size, long index, Hash leaf, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = Frontier.node(sibling, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Frontier.node(hash, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the tree of this size and root begins with the smaller one. */
    public static boolean extendsFrom(
            Hash before, long smaller, Hash root, long size, List<Hash> proof) {
        if (smaller < 0 || smaller > size || (smaller == 0 && !before.equals(Hash.of()))) {
            return false;
        }
        if (smaller == 0 || smaller == size) {
            return proof.isEmpty() && (smaller == 0 || before.equals(root));
        }
        boolean whole = Long.bitCount(smaller) == 1;
        if (proof.isEmpty() && !whole) {
            return false;
        }
        return climbs(
                before,
                smaller,
                root,
                size,
                whole ? before : proof.getFirst(),
                whole ? proof : proof.subList(1, proof.size()));
    }

    private static boolean climbs(
            Hash before, long smaller, Hash root, long size, Hash first, List<Hash> proof) {
        int level = Long.numberOfTrailingZeros(smaller);
        long at = (smaller - 1) >> level;
        long last = (size - 1) >> level;
        Hash old = first;
        Hash now = first;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                old = Frontier.node(sibling, old);
                now = Frontier.node(sibling, now);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                now = Frontier.node(now, sibling);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(before) && now.equals(root);
    }
}
