package accord.decision;

import static accord.decision.DecisionRefused.Reason.NOTHING_CHANGED;
import static accord.decision.DecisionRefused.Reason.NO_SUCH_VERSION;
import static accord.decision.DecisionRefused.Reason.PROPOSAL_EXISTS;
import static accord.decision.Guards.mustBeASide;
import static accord.decision.Guards.mustBeCurrent;
import static accord.decision.Guards.mustBeUndecided;
import static accord.decision.Guards.proposal;

import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.NoteSeen;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionEvent.VersionSeen;
import accord.member.Act;
import accord.text.Text;
import java.util.List;

/** The laws of what is proposed, and of what changes. */
final class Proposing {
    private Proposing() {}

    static List<DecisionEvent> propose(DecisionState state, Propose c) {
        mustBeUndecided(state, c.act());
        DecisionRefused.when(
                state.proposal(c.proposal()).isPresent(),
                PROPOSAL_EXISTS,
                "This proposal has already been made.");
        return List.of(
                new ProposalMade(
                        c.decision(),
                        c.proposal(),
                        Text.line("title", c.title()),
                        c.wording(),
                        c.wording().hash(),
                        Text.optional("rationale", c.rationale()),
                        c.origin(),
                        c.act()));
    }

    static List<DecisionEvent> amend(DecisionState state, Amend c) {
        mustBeUndecided(state, c.act());
        Proposal proposal = proposal(state, c.proposal());
        String reason = Text.paragraph("reason", c.reason());
        mustBeCurrent(proposal, c.basedOn());
        DecisionRefused.when(
                proposal.current().wording().equals(c.wording()),
                NOTHING_CHANGED,
                "This is the same text as version %d.".formatted(c.basedOn()));
        return List.of(
                new ProposalAmended(
                        c.decision(),
                        c.proposal(),
                        proposal.current().number() + 1,
                        c.wording(),
                        c.wording().hash(),
                        reason,
                        c.basedOn(),
                        proposal.consenting(),
                        c.act()));
    }

    /** Once for each side and version; that it was a person of the side is known, not which. */
    static List<DecisionEvent> seen(DecisionState state, NoteSeen c) {
        mustBeASide(state, c.act());
        Proposal proposal = proposal(state, c.proposal());
        DecisionRefused.when(
                proposal.version(c.version()).isEmpty(),
                NO_SUCH_VERSION,
                "There is no version %d.".formatted(c.version()));
        if (proposal.seenBy(c.version()).containsKey(c.act().side())) {
            return List.of();
        }
        Act nobodys = new Act(Act.ofAccord(c.act().at()).by(), c.act().side(), c.act().at());
        return List.of(new VersionSeen(c.decision(), c.proposal(), c.version(), nobodys));
    }
}
