package accord.decision;

import accord.member.Act;
import accord.text.Text;

/**
 * Why a side stands, or stands no longer, as it does to a version: what it said with it, which
 * anybody can answer. An objection is not among them; its reason is its own.
 *
 * @param id by which it is answered
 */
public record Remark(ThreadId id, Kind kind, int version, String text, Act act) {

    /** With what it was said. */
    public enum Kind {
        RESERVATION,
        CONDITION,
        /** That a condition is met. */
        LIFTED,
        ASIDE,
        WITHDRAWAL
    }

    /**
     * @param number which of the proposal's remarks it is, from 1
     */
    static Remark of(
            ProposalId proposal, int number, Kind kind, int version, String text, Act act) {
        return new Remark(id(proposal, number), kind, version, text, act);
    }

    /** Nobody chooses it, so it fits whatever the proposal's own id is. */
    private static ThreadId id(ProposalId proposal, int number) {
        return new ThreadId("r" + Text.hash(proposal.value() + "\n" + number).substring(0, 25));
    }
}
