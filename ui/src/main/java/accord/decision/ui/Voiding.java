package accord.decision.ui;

import accord.contract.ui.Table;
import accord.decision.Proposal;
import accord.look.ui.Words;
import accord.member.SideId;
import java.util.Collection;
import java.util.List;

/** Says beforehand whose consent a new version will end. */
final class Voiding {
    private Voiding() {}

    static String sentence(Proposal proposal, Table table) {
        List<String> whose = names(proposal.consenting(), table);
        List<String> waiting = names(proposal.pending().keySet(), table);
        String also =
                waiting.isEmpty()
                        ? ""
                        : " What %s signed or would consent to on a condition ends too."
                                .formatted(Words.and(waiting));
        return (whose.isEmpty()
                        ? "Nobody has consented to this version, so nobody's consent ends."
                        : "This voids the consent of " + Words.and(whose) + ".")
                + also;
    }

    private static List<String> names(Collection<SideId> sides, Table table) {
        return table.inOrder(sides).stream()
                .map(s -> table.isMine(s) ? "your side" : table.chair(s).inSentence())
                .toList();
    }
}
