package accord.decision;

import static accord.decision.DecisionRefused.Reason.ALREADY_CONSENTED;
import static accord.decision.DecisionRefused.Reason.CONSENT_NOT_OPEN;
import static accord.decision.DecisionRefused.Reason.NOTHING_TO_WITHDRAW;
import static accord.decision.DecisionRefused.Reason.NOT_YOUR_OBJECTION;
import static accord.decision.DecisionRefused.Reason.NO_SUCH_OBJECTION;
import static accord.decision.DecisionRefused.Reason.OBJECTION_EXISTS;
import static accord.decision.DecisionRefused.Reason.ONLY_TWO_SIDES;
import static accord.decision.DecisionRefused.Reason.WRONG_HASH;
import static accord.decision.Guards.mustBeCurrent;
import static accord.decision.Guards.mustBeUndecided;
import static accord.decision.Guards.proposal;

import accord.decision.DecisionCommand.RaiseObjection;
import accord.decision.DecisionCommand.ResolveObjection;
import accord.decision.DecisionCommand.StandAside;
import accord.decision.DecisionCommand.WithdrawConsent;
import accord.decision.DecisionEvent.ConsentWithdrawn;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.ObjectionRaised;
import accord.decision.DecisionEvent.ObjectionResolved;
import accord.decision.DecisionEvent.SideStoodAside;
import accord.member.Act;
import accord.text.Text;
import java.util.List;

/** The laws of how a side stands to a text, and of the moment at which all stand to the same. */
final class Standing {
    private Standing() {}

    /** A side that still objects may stand aside; its objection is sealed with the text. */
    static List<DecisionEvent> standAside(DecisionState state, StandAside c) {
        String reason = Text.paragraph("reason", c.reason());
        Proposal proposal = toStandOn(state, c.proposal(), c.version(), c.textHash(), c.act());
        DecisionRefused.when(
                state.sides().size() < 3,
                ONLY_TWO_SIDES,
                "With two sides, standing aside would leave nobody to agree with.");
        return withAgreement(
                state,
                proposal.id(),
                new SideStoodAside(
                        c.decision(), proposal.id(), c.version(), c.textHash(), reason, c.act()));
    }

    static Proposal toStandOn(
            DecisionState state, ProposalId id, int version, String hash, Act act) {
        mustBeUndecided(state, act);
        Proposal proposal = proposal(state, id);
        mustBeCurrent(proposal, version);
        DecisionRefused.when(
                !proposal.current().hash().equals(hash),
                WRONG_HASH,
                "This is not the text of version %d.".formatted(version));
        DecisionRefused.when(
                !state.consentOpen(),
                CONSENT_NOT_OPEN,
                "Consent opens when each side's position has been restated fairly, or when all"
                        + " sides agree to skip that.");
        DecisionRefused.when(
                proposal.stands().containsKey(act.side()),
                ALREADY_CONSENTED,
                "Your side has already consented to version %d.".formatted(version));
        return proposal;
    }

    /** The one place at which something becomes agreed: every side stands to the same version. */
    static List<DecisionEvent> withAgreement(
            DecisionState state, ProposalId id, DecisionEvent stood) {
        DecisionState then = state.after(stood);
        return then.proposal(id)
                .filter(p -> p.standsWith(then.sides()))
                .map(p -> List.of(stood, seal(p, stood)))
                .orElse(List.of(stood));
    }

    private static DecisionEvent seal(Proposal proposal, DecisionEvent last) {
        Version sealed = proposal.current();
        return new DecisionAgreed(
                last.decision(),
                proposal.id(),
                sealed.number(),
                sealed.wording(),
                sealed.hash(),
                proposal.stands(),
                proposal.openObjections(),
                last.act());
    }

    static List<DecisionEvent> withdraw(DecisionState state, WithdrawConsent c) {
        mustBeUndecided(state, c.act());
        Proposal proposal = proposal(state, c.proposal());
        String reason = Text.paragraph("reason", c.reason());
        DecisionRefused.when(
                !proposal.stands().containsKey(c.act().side())
                        && !proposal.pending().containsKey(c.act().side()),
                NOTHING_TO_WITHDRAW,
                "Your side has no consent to this version that it could withdraw.");
        return List.of(
                new ConsentWithdrawn(
                        c.decision(), c.proposal(), proposal.current().number(), reason, c.act()));
    }

    static List<DecisionEvent> object(DecisionState state, RaiseObjection c) {
        mustBeUndecided(state, c.act());
        Proposal proposal = proposal(state, c.proposal());
        String reason = Text.paragraph("reason", c.reason());
        String wouldResolve = Text.paragraph("wouldResolve", c.wouldResolve());
        mustBeCurrent(proposal, c.version());
        DecisionRefused.when(
                state.proposals().stream().anyMatch(p -> p.objection(c.objection()).isPresent()),
                OBJECTION_EXISTS,
                "This objection has already been raised.");
        return List.of(
                new ObjectionRaised(
                        c.decision(),
                        c.proposal(),
                        c.objection(),
                        c.version(),
                        reason,
                        wouldResolve,
                        c.act()));
    }

    static List<DecisionEvent> resolve(DecisionState state, ResolveObjection c) {
        mustBeUndecided(state, c.act());
        Objection objection =
                proposal(state, c.proposal())
                        .objection(c.objection())
                        .filter(Objection::open)
                        .orElseThrow(() ->
                                new DecisionRefused(
                                        NO_SUCH_OBJECTION, "There is no such open objection."));
        DecisionRefused.when(
                !objection.act().side().equals(c.act().side()),
                NOT_YOUR_OBJECTION,
                "Only the side that objected can say that its objection is resolved.");
        return List.of(new ObjectionResolved(c.decision(), c.proposal(), c.objection(), c.act()));
    }
}
