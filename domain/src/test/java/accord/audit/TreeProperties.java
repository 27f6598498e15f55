package accord.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TreeProperties {

    /** All levels of a tree, kept as whoever keeps a record does. */
    private record Kept(List<Hash> leaves) implements Proofs.Rows {
        @Override
        public List<Hash> row(int level, long from, int count) {
            List<Hash> row = new ArrayList<>();
            for (long at = from; at < from + count; at++) {
                row.add(plainRoot(leaves.subList((int) (at << level), (int) ((at + 1) << level))));
            }
            return row;
        }
    }

    /** RFC 6962's definition, word by word. */
    private static Hash plainRoot(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        return Hash.of(
                new byte[] {1},
                plainRoot(leaves.subList(0, half)).bytes(),
                plainRoot(leaves.subList(half, leaves.size())).bytes());
    }

    private static List<Hash> leaves(int count) {
        List<Hash> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(Frontier.leaf(ByteBuffer.allocate(4).putInt(i).array()));
        }
        return leaves;
    }

    private static Frontier grown(List<Hash> leaves) {
        Frontier tree = Frontier.EMPTY;
        for (Hash leaf : leaves) {
            tree = tree.with(leaf);
        }
        return tree;
    }

    @Property(tries = 200)
    void a_tree_that_grows_has_the_root_that_is_defined(
            @ForAll @IntRange(min = 1, max = 600) int n) {
        assertThat(grown(leaves(n)).root()).isEqualTo(plainRoot(leaves(n)));
        assertThat(new Proofs(new Kept(leaves(n))).frontier(n)).isEqualTo(grown(leaves(n)));
    }

    @Property(tries = 300)
    void every_leaf_is_proved_and_no_other_place_of_it(
            @ForAll @IntRange(min = 1, max = 400) int n,
            @ForAll @IntRange(min = 0, max = 399) int any,
            @ForAll @IntRange(min = 0, max = 399) int other) {
        int index = any % n;
        List<Hash> leaves = leaves(n);
        Hash root = plainRoot(leaves);
        List<Hash> proof = new Proofs(new Kept(leaves)).inclusion(index, n);
        assertThat(ProofCheck.includes(root, n, index, leaves.get(index), proof)).isTrue();
        if (other % n != index) {
            assertThat(ProofCheck.includes(root, n, other % n, leaves.get(index), proof)).isFalse();
            assertThat(ProofCheck.includes(root, n, index, leaves.get(other % n), proof)).isFalse();
        }
        if (!proof.isEmpty()) {
            List<Hash> cut = proof.subList(1, proof.size());
            assertThat(ProofCheck.includes(root, n, index, leaves.get(index), cut)).isFalse();
        }
    }

    @Property(tries = 300)
    void every_earlier_tree_is_proved_to_be_its_beginning_and_no_other_is(
            @ForAll @IntRange(min = 1, max = 400) int n,
            @ForAll @IntRange(min = 1, max = 400) int any) {
        int smaller = 1 + any % n;
        List<Hash> leaves = leaves(n);
        Hash root = plainRoot(leaves);
        Hash before = plainRoot(leaves.subList(0, smaller));
        List<Hash> proof = new Proofs(new Kept(leaves)).consistency(smaller, n);
        assertThat(ProofCheck.extendsFrom(before, smaller, root, n, proof)).isTrue();

        List<Hash> forged = new ArrayList<>(leaves);
        forged.set(smaller - 1, Frontier.leaf(new byte[] {9}));
        Hash other = plainRoot(forged);
        List<Hash> forgery = new Proofs(new Kept(forged)).consistency(smaller, n);
        assertThat(ProofCheck.extendsFrom(before, smaller, other, n, forgery)).isFalse();
        assertThat(ProofCheck.extendsFrom(before, smaller, other, n, proof)).isFalse();
    }

    @Property(tries = 200)
    void what_a_leaf_completes_is_what_is_kept(@ForAll @IntRange(min = 1, max = 600) int n) {
        List<Hash> leaves = leaves(n);
        List<Hash> completed = grown(leaves.subList(0, n - 1)).completedBy(leaves.getLast());
        for (int level = 0; level < completed.size(); level++) {
            int from = n - (1 << level);
            assertThat(completed.get(level)).isEqualTo(plainRoot(leaves.subList(from, n)));
        }
    }
}
