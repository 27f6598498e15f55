package accord.eventlog.mongo;

import accord.audit.Hash;
import accord.audit.ProofCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was given out must hold for the log as it is in the end: each receipt's root is the one that
 * RFC 6962 defines over the record's first events, and its proof leads from its event to that root.
 */
final class ReceiptsCheck {
    private final Map<String, List<Hash>> records = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    private ReceiptsCheck(List<Commit> commits) {
        for (Commit commit : commits) {
            for (Entry entry : commit.entries()) {
                List<Hash> leaves =
                        records.computeIfAbsent(entry.stream(), name -> new ArrayList<>());
                leaves.add(Notary.leaf(leaves.size() + 1L, entry));
            }
        }
    }

    static List<String> violations(List<Commit> commits, List<Receipt> receipts) {
        ReceiptsCheck check = new ReceiptsCheck(commits);
        receipts.forEach(check::receipt);
        return check.violations;
    }

    private void receipt(Receipt receipt) {
        List<Hash> leaves = records.getOrDefault(receipt.record(), List.of());
        String about = "%s of %d".formatted(receipt.record(), receipt.size());
        if (receipt.size() > leaves.size()) {
            violations.add("a receipt is of more than its record has: " + about);
            return;
        }
        if (!root(leaves.subList(0, (int) receipt.size())).equals(receipt.root())) {
            violations.add("a receipt has another root than its record: " + about);
        }
        if (!leaves.get((int) receipt.index()).equals(receipt.leaf())) {
            violations.add("a receipt is for what is not in its record: " + about);
        }
        if (!ProofCheck.includes(
                receipt.root(), receipt.size(), receipt.index(), receipt.leaf(), receipt.proof())) {
            violations.add("a receipt proves nothing: " + about);
        }
    }

    /** As RFC 6962 defines it, and not as a growing tree computes it. */
    private static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        return Hash.of(
                new byte[] {1},
                root(leaves.subList(0, half)).bytes(),
                root(leaves.subList(half, leaves.size())).bytes());
    }
}
