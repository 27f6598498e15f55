package accord.decision;

import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.member.Act;
import accord.member.SideId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * An immutable version of a proposal's wording.
 *
 * @param number from 1
 * @param reason why it was written: the rationale of the first, the amendment's reason of the
 *     others
 * @param basedOn the version that it was written on, 0 for the first
 * @param seen when each side had it before it for the first time; its author's when it was written
 */
public record Version(
        int number,
        Wording wording,
        String hash,
        String reason,
        int basedOn,
        Act act,
        Map<SideId, Instant> seen) {

    static Version of(ProposalMade e) {
        return new Version(1, e.wording(), e.textHash(), e.rationale(), 0, e.act(), by(e.act()));
    }

    static Version of(ProposalAmended e) {
        return new Version(
                e.version(),
                e.wording(),
                e.textHash(),
                e.reason(),
                e.basedOn(),
                e.act(),
                by(e.act()));
    }

    Version seenBy(Act act) {
        Map<SideId, Instant> all = new HashMap<>(seen);
        all.putIfAbsent(act.side(), act.at());
        return new Version(number, wording, hash, reason, basedOn, this.act, Map.copyOf(all));
    }

    private static Map<SideId, Instant> by(Act author) {
        return Map.of(author.side(), author.at());
    }
}
