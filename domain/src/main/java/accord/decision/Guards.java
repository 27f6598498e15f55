package accord.decision;

import static accord.decision.DecisionRefused.Reason.ALREADY_AGREED;
import static accord.decision.DecisionRefused.Reason.CLOSED;
import static accord.decision.DecisionRefused.Reason.NOT_A_SIDE;
import static accord.decision.DecisionRefused.Reason.NO_SUCH_PROPOSAL;
import static accord.decision.DecisionRefused.Reason.STALE_VERSION;

import accord.member.Act;

/** What several laws ask of a decision as it stands. */
final class Guards {
    private Guards() {}

    static void mustBeASide(DecisionState state, Act act) {
        DecisionRefused.when(
                !state.sides().contains(act.side()),
                NOT_A_SIDE,
                "Your organisation is not a side of this decision.");
    }

    static void mustBeUndecided(DecisionState state, Act act) {
        mustBeASide(state, act);
        DecisionRefused.when(
                state.agreed() != null,
                ALREADY_AGREED,
                "This has been agreed meanwhile; a later decision can supersede it.");
        DecisionRefused.when(state.closed(), CLOSED, "All sides closed this without agreement.");
    }

    static void mustBeCurrent(Proposal proposal, int version) {
        int current = proposal.current().number();
        DecisionRefused.when(
                version != current,
                STALE_VERSION,
                "The text changed while you were reading: version %d is the current one, not %d."
                        .formatted(current, version));
    }

    static Proposal proposal(DecisionState state, ProposalId id) {
        return state.proposal(id)
                .orElseThrow(
                        () -> new DecisionRefused(NO_SUCH_PROPOSAL, "There is no such proposal."));
    }
}
