package accord.decision;

import static accord.decision.DecisionRefused.Reason.NOT_AGREED;
import static accord.decision.Guards.mustBeUndecided;

import accord.decision.DecisionCommand.Amend;
import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.LiftCondition;
import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionCommand.NoteSeen;
import accord.decision.DecisionCommand.NoteTimeBox;
import accord.decision.DecisionCommand.OpenConsent;
import accord.decision.DecisionCommand.OpenDecision;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionCommand.ProposeClosing;
import accord.decision.DecisionCommand.ProposeExtension;
import accord.decision.DecisionCommand.RaiseObjection;
import accord.decision.DecisionCommand.ReopenThread;
import accord.decision.DecisionCommand.ResolveObjection;
import accord.decision.DecisionCommand.RevealScores;
import accord.decision.DecisionCommand.SealScores;
import accord.decision.DecisionCommand.SetCriteria;
import accord.decision.DecisionCommand.SettleThread;
import accord.decision.DecisionCommand.StandAside;
import accord.decision.DecisionCommand.Supersede;
import accord.decision.DecisionCommand.WithdrawComment;
import accord.decision.DecisionCommand.WithdrawConsent;
import accord.decision.DecisionEvent.ClosingProposed;
import accord.decision.DecisionEvent.ConsentOpened;
import accord.decision.DecisionEvent.DecisionClosed;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionEvent.DecisionSuperseded;
import accord.text.InvalidInput;
import accord.text.Text;
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
            case Propose c -> Proposing.propose(state, c);
            case Amend c -> Proposing.amend(state, c);
            case MakeComment c -> Talking.comment(state, c);
            case WithdrawComment c -> Talking.withdraw(state, c);
            case SettleThread c -> Talking.settle(state, c);
            case ReopenThread c -> Talking.reopen(state, c);
            case GiveConsent c -> Binding.consent(state, c);
            case LiftCondition c -> Binding.lift(state, c);
            case StandAside c -> Standing.standAside(state, c);
            case WithdrawConsent c -> Standing.withdraw(state, c);
            case RaiseObjection c -> Standing.object(state, c);
            case ResolveObjection c -> Standing.resolve(state, c);
            case NoteSeen c -> Proposing.seen(state, c);
            case NoteTimeBox c -> Climbing.note(state, c);
            case ProposeExtension c -> Climbing.extend(state, c);
            case SetCriteria c -> Comparing.setCriteria(state, c);
            case SealScores c -> Comparing.seal(state, c);
            case RevealScores c -> Comparing.reveal(state, c);
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
        return state.consentOpen() || state.hasEnded()
                ? List.of()
                : List.of(new ConsentOpened(c.decision(), c.skipped(), c.act()));
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
        DecisionRefused.when(
                state.agreed() == null, NOT_AGREED, "Only an agreed decision can be superseded.");
        return state.supersededBy() != null
                ? List.of()
                : List.of(new DecisionSuperseded(c.decision(), c.by(), c.act()));
    }
}
