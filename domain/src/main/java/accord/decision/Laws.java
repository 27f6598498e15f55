package accord.decision;

import static accord.decision.DecisionRefused.Reason.ALREADY_AGREED;
import static accord.decision.DecisionRefused.Reason.ALREADY_CONSENTED;
import static accord.decision.DecisionRefused.Reason.CLOSED;
import static accord.decision.DecisionRefused.Reason.CONSENT_NOT_OPEN;
import static accord.decision.DecisionRefused.Reason.NOTHING_CHANGED;
import static accord.decision.DecisionRefused.Reason.NOTHING_TO_WITHDRAW;
import static accord.decision.DecisionRefused.Reason.NOT_AGREED;
import static accord.decision.DecisionRefused.Reason.NOT_A_SIDE;
import static accord.decision.DecisionRefused.Reason.NOT_YOUR_OBJECTION;
import static accord.decision.DecisionRefused.Reason.NO_SUCH_OBJECTION;
import static accord.decision.DecisionRefused.Reason.NO_SUCH_PROPOSAL;
import static accord.decision.DecisionRefused.Reason.NO_SUCH_QUOTE;
import static accord.decision.DecisionRefused.Reason.ONLY_TWO_SIDES;
import static accord.decision.DecisionRefused.Reason.OWN_OBJECTION_OPEN;
import static accord.decision.DecisionRefused.Reason.PROPOSAL_EXISTS;
import static accord.decision.DecisionRefused.Reason.STALE_VERSION;
import static accord.decision.DecisionRefused.Reason.TIME_BOX_NOT_OVER;
import static accord.decision.DecisionRefused.Reason.WRONG_HASH;

import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionCommand.NoteTimeBox;
import accord.decision.DecisionCommand.OpenConsent;
import accord.decision.DecisionCommand.OpenDecision;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionCommand.ProposeClosing;
import accord.decision.DecisionCommand.RaiseObjection;
import accord.decision.DecisionCommand.ResolveObjection;
import accord.decision.DecisionCommand.StandAside;
import accord.decision.DecisionCommand.Supersede;
import accord.decision.DecisionCommand.WithdrawConsent;
import accord.decision.DecisionEvent.ClosingProposed;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.ConsentOpened;
import accord.decision.DecisionEvent.ConsentWithdrawn;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionClosed;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionEvent.DecisionSuperseded;
import accord.decision.DecisionEvent.ObjectionRaised;
import accord.decision.DecisionEvent.ObjectionResolved;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionEvent.SideStoodAside;
import accord.decision.DecisionEvent.TimeBoxRanOut;
import accord.decision.DecisionRefused.Reason;
import accord.member.Act;
import accord.text.InvalidInput;
import accord.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The laws of a decision: for each command what follows from it, given the decision as it stands.
 * Pure; what is not allowed is thrown as {@link DecisionRefused} or {@link InvalidInput}.
 */
final class Laws {
    private Laws() {}

    static List<DecisionEvent> decide(DecisionState state, DecisionCommand command) {
        return switch (command) {
            case OpenDecision c -> open(c);
            case OpenConsent c -> openConsent(state, c);
            case Propose c -> propose(state, c);
            case Amend c -> amend(state, c);
            case MakeComment c -> comment(state, c);
            case GiveConsent c -> consent(state, c);
            case StandAside c -> standAside(state, c);
            case WithdrawConsent c -> withdraw(state, c);
            case RaiseObjection c -> object(state, c);
            case ResolveObjection c -> resolve(state, c);
            case NoteTimeBox c -> timeBox(state, c);
            case ProposeClosing c -> close(state, c);
            case Supersede c -> supersede(state, c);
        };
    }

    private static List<DecisionEvent> open(OpenDecision c) {
        if (c.sides().size() < 2) {
            throw new InvalidInput("sides", "must be two or more");
        }
        if (c.deadline() != null && !c.deadline().isAfter(c.act().at())) {
            throw new InvalidInput("deadline", "must be in the future");
        }
        return List.of(
                new DecisionOpened(
                        c.decision(),
                        c.subject(),
                        Text.line("question", c.question()),
                        Set.copyOf(c.sides()),
                        c.deadline(),
                        c.withHats(),
                        c.base(),
                        c.act()));
    }

    private static List<DecisionEvent> openConsent(DecisionState state, OpenConsent c) {
        return state.consentOpen() || ended(state)
                ? List.of()
                : List.of(new ConsentOpened(c.decision(), c.skipped(), c.act()));
    }

    private static List<DecisionEvent> propose(DecisionState state, Propose c) {
        mustBeUndecided(state, c.act());
        refuseIf(
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

    private static List<DecisionEvent> amend(DecisionState state, Amend c) {
        mustBeUndecided(state, c.act());
        Proposal proposal = proposal(state, c.proposal());
        String reason = Text.paragraph("reason", c.reason());
        mustBeCurrent(proposal, c.basedOn());
        refuseIf(
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

    private static List<DecisionEvent> comment(DecisionState state, MakeComment c) {
        mustBeASide(state, c.act());
        String text = Text.paragraph("text", c.text());
        if (c.anchor() != null) {
            Anchor anchor = c.anchor();
            boolean found =
                    proposal(state, anchor.proposal())
                            .version(anchor.version())
                            .filter(v -> v.wording().text().contains(anchor.quote()))
                            .isPresent();
            refuseIf(
                    !found,
                    NO_SUCH_QUOTE,
                    "Version %d does not have these words.".formatted(anchor.version()));
        }
        return List.of(new CommentMade(c.decision(), c.comment(), text, c.anchor(), c.act()));
    }

    private static List<DecisionEvent> consent(DecisionState state, GiveConsent c) {
        Proposal proposal = toStandOn(state, c.proposal(), c.version(), c.textHash(), c.act());
        return withAgreement(
                state,
                new ConsentGiven(
                        c.decision(),
                        proposal.id(),
                        c.version(),
                        c.textHash(),
                        Text.optional("reservation", c.reservation()),
                        c.act()));
    }

    private static List<DecisionEvent> standAside(DecisionState state, StandAside c) {
        String reason = Text.paragraph("reason", c.reason());
        Proposal proposal = toStandOn(state, c.proposal(), c.version(), c.textHash(), c.act());
        refuseIf(
                state.sides().size() < 3,
                ONLY_TWO_SIDES,
                "With two sides, standing aside would leave nobody to agree with.");
        return withAgreement(
                state,
                new SideStoodAside(
                        c.decision(), proposal.id(), c.version(), c.textHash(), reason, c.act()));
    }

    private static Proposal toStandOn(
            DecisionState state, ProposalId id, int version, String hash, Act act) {
        mustBeUndecided(state, act);
        Proposal proposal = proposal(state, id);
        mustBeCurrent(proposal, version);
        refuseIf(
                !proposal.current().hash().equals(hash),
                WRONG_HASH,
                "This is not the text of version %d.".formatted(version));
        refuseIf(
                !state.consentOpen(),
                CONSENT_NOT_OPEN,
                "Consent opens when each side's position has been restated fairly, or when all"
                        + " sides agree to skip that.");
        refuseIf(
                proposal.openObjectionOf(act.side()).isPresent(),
                OWN_OBJECTION_OPEN,
                "Your side has an open objection to this; say first that it is resolved.");
        refuseIf(
                proposal.stands().containsKey(act.side()),
                ALREADY_CONSENTED,
                "Your side has already consented to version %d.".formatted(version));
        return proposal;
    }

    /** The one place at which something becomes agreed: every side stands to the same version. */
    private static List<DecisionEvent> withAgreement(DecisionState state, DecisionEvent stood) {
        List<DecisionEvent> events = new ArrayList<>(List.of(stood));
        DecisionState then = state.after(stood);
        for (Proposal p : then.proposals()) {
            if (p.standsWith(then.sides())) {
                Version sealed = p.current();
                events.add(
                        new DecisionAgreed(
                                stood.decision(),
                                p.id(),
                                sealed.number(),
                                sealed.wording(),
                                sealed.hash(),
                                p.stands(),
                                p.openObjections(),
                                stood.act()));
            }
        }
        return events;
    }

    private static List<DecisionEvent> withdraw(DecisionState state, WithdrawConsent c) {
        mustBeUndecided(state, c.act());
        Proposal proposal = proposal(state, c.proposal());
        String reason = Text.paragraph("reason", c.reason());
        refuseIf(
                !proposal.stands().containsKey(c.act().side()),
                NOTHING_TO_WITHDRAW,
                "Your side has no consent to this version that it could withdraw.");
        return List.of(
                new ConsentWithdrawn(
                        c.decision(), c.proposal(), proposal.current().number(), reason, c.act()));
    }

    private static List<DecisionEvent> object(DecisionState state, RaiseObjection c) {
        mustBeUndecided(state, c.act());
        Proposal proposal = proposal(state, c.proposal());
        String reason = Text.paragraph("reason", c.reason());
        String wouldResolve = Text.paragraph("wouldResolve", c.wouldResolve());
        mustBeCurrent(proposal, c.version());
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

    private static List<DecisionEvent> resolve(DecisionState state, ResolveObjection c) {
        mustBeUndecided(state, c.act());
        Objection objection =
                proposal(state, c.proposal()).openObjections().stream()
                        .filter(o -> o.id().equals(c.objection()))
                        .findFirst()
                        .orElseThrow(() ->
                                new DecisionRefused(
                                        NO_SUCH_OBJECTION, "There is no such open objection."));
        refuseIf(
                !objection.act().side().equals(c.act().side()),
                NOT_YOUR_OBJECTION,
                "Only the side that objected can say that its objection is resolved.");
        return List.of(new ObjectionResolved(c.decision(), c.proposal(), c.objection(), c.act()));
    }

    private static List<DecisionEvent> timeBox(DecisionState state, NoteTimeBox c) {
        Instant deadline = state.opening().deadline();
        if (ended(state) || state.timeBoxOver()) {
            return List.of();
        }
        if (deadline == null || c.act().at().isBefore(deadline)) {
            throw new DecisionRefused(TIME_BOX_NOT_OVER, "The time box is not over yet.");
        }
        return List.of(new TimeBoxRanOut(c.decision(), deadline, c.act()));
    }

    private static List<DecisionEvent> close(DecisionState state, ProposeClosing c) {
        mustBeUndecided(state, c.act());
        DecisionEvent proposed =
                new ClosingProposed(c.decision(), Text.paragraph("reason", c.reason()), c.act());
        return state.after(proposed).closing().containsAll(state.sides())
                ? List.of(proposed, new DecisionClosed(c.decision(), c.act()))
                : List.of(proposed);
    }

    private static List<DecisionEvent> supersede(DecisionState state, Supersede c) {
        refuseIf(state.agreed() == null, NOT_AGREED, "Only an agreed decision can be superseded.");
        return state.supersededBy() != null
                ? List.of()
                : List.of(new DecisionSuperseded(c.decision(), c.by(), c.act()));
    }

    private static boolean ended(DecisionState state) {
        return state.agreed() != null || state.closed();
    }

    private static void mustBeASide(DecisionState state, Act act) {
        refuseIf(
                !state.sides().contains(act.side()),
                NOT_A_SIDE,
                "Your organisation is not a side of this decision.");
    }

    private static void mustBeUndecided(DecisionState state, Act act) {
        mustBeASide(state, act);
        refuseIf(
                state.agreed() != null,
                ALREADY_AGREED,
                "This has been agreed meanwhile; a later decision can supersede it.");
        refuseIf(state.closed(), CLOSED, "All sides closed this without agreement.");
    }

    private static void mustBeCurrent(Proposal proposal, int version) {
        int current = proposal.current().number();
        refuseIf(
                version != current,
                STALE_VERSION,
                "The text changed while you were reading: version %d is the current one, not %d."
                        .formatted(current, version));
    }

    private static Proposal proposal(DecisionState state, ProposalId id) {
        return state.proposal(id)
                .orElseThrow(
                        () -> new DecisionRefused(NO_SUCH_PROPOSAL, "There is no such proposal."));
    }

    private static void refuseIf(boolean refused, Reason reason, String sentence) {
        if (refused) {
            throw new DecisionRefused(reason, sentence);
        }
    }
}
