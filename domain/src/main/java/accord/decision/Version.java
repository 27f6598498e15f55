package accord.decision;

import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.member.Act;

/**
 * An immutable version of a proposal's wording.
 *
 * @param number from 1
 * @param reason why it was written: the rationale of the first, the amendment's reason of the
 *     others
 * @param basedOn the version that it was written on, 0 for the first
 */
public record Version(
        int number, Wording wording, String hash, String reason, int basedOn, Act act) {

    static Version of(ProposalMade e) {
        return new Version(1, e.wording(), e.textHash(), e.rationale(), 0, e.act());
    }

    static Version of(ProposalAmended e) {
        return new Version(
                e.version(), e.wording(), e.textHash(), e.reason(), e.basedOn(), e.act());
    }
}
