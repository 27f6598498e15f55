package accord.decision;

import static accord.decision.DecisionRefused.Reason.ALREADY_SIGNED;
import static accord.decision.DecisionRefused.Reason.CONDITION_STANDS;
import static accord.decision.DecisionRefused.Reason.NO_SUCH_CONDITION;
import static accord.decision.DecisionRefused.Reason.OWN_OBJECTION_OPEN;
import static accord.decision.Guards.mustBeUndecided;
import static accord.decision.Guards.proposal;

import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.LiftCondition;
import accord.decision.DecisionEvent.ConditionLifted;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.ConsentSigned;
import accord.decision.DecisionEvent.ConsentedOnCondition;
import accord.member.Act;
import accord.text.Text;
import java.util.ArrayList;
import java.util.List;

/** The laws of who binds a side: what counts as its consent, and what does not count yet. */
final class Binding {
    private static final String SIGNED =
            "This has been signed for your side; a second negotiator of it has to sign too.";

    private Binding() {}

    static List<DecisionEvent> consent(DecisionState state, GiveConsent c) {
        Proposal proposal =
                Standing.toStandOn(state, c.proposal(), c.version(), c.textHash(), c.act());
        mustNotObject(proposal, c.act());
        c.mandate().mustCover(proposal.current().wording().terms());
        String reservation = Text.optional("reservation", c.reservation());
        String condition = Text.optional("condition", c.condition());
        Pending pending = proposal.pending().get(c.act().side());
        DecisionRefused.when(
                pending != null && pending.isConditional(),
                CONDITION_STANDS,
                "Your side has consented on a condition; when it is met, say that it is lifted.");
        if (!condition.isEmpty()) {
            DecisionRefused.when(pending != null, ALREADY_SIGNED, SIGNED);
            return List.of(
                    new ConsentedOnCondition(
                            c.decision(),
                            c.proposal(),
                            c.version(),
                            c.textHash(),
                            condition,
                            reservation,
                            c.act()));
        }
        return counted(state, proposal, reservation, c.mandate(), c.act());
    }

    /** Whoever objects has taken the consent back that waited, so that nothing can be lifted. */
    static List<DecisionEvent> lift(DecisionState state, LiftCondition c) {
        mustBeUndecided(state, c.act());
        Proposal proposal = proposal(state, c.proposal());
        Pending pending = proposal.pending().get(c.act().side());
        if (pending == null || !pending.isConditional()) {
            throw new DecisionRefused(
                    NO_SUCH_CONDITION,
                    "Your side's consent to this version waits for no condition.");
        }
        c.mandate().mustCover(proposal.current().wording().terms());
        DecisionEvent lifted =
                new ConditionLifted(
                        c.decision(),
                        c.proposal(),
                        pending.version(),
                        Text.optional("note", c.note()),
                        c.act());
        DecisionState then = state.after(lifted);
        List<DecisionEvent> all = new ArrayList<>(List.of(lifted));
        all.addAll(
                counted(
                        then,
                        proposal(then, c.proposal()),
                        pending.reservation(),
                        c.mandate(),
                        c.act()));
        return List.copyOf(all);
    }

    /** It counts at once, unless a second negotiator of the side has to sign it and none has. */
    private static List<DecisionEvent> counted(
            DecisionState state, Proposal proposal, String reservation, Mandate mandate, Act act) {
        Version current = proposal.current();
        Pending signed = proposal.pending().get(act.side());
        boolean two = mandate.needsTwo(current.wording().terms());
        if (two && signed == null) {
            return List.of(
                    new ConsentSigned(
                            state.opening().decision(),
                            proposal.id(),
                            current.number(),
                            current.hash(),
                            reservation,
                            act));
        }
        boolean same = signed != null && signed.act().by().equals(act.by());
        DecisionRefused.when(two && same, ALREADY_SIGNED, SIGNED);
        return Standing.withAgreement(
                state,
                proposal.id(),
                new ConsentGiven(
                        state.opening().decision(),
                        proposal.id(),
                        current.number(),
                        current.hash(),
                        both(signed == null ? "" : signed.reservation(), reservation),
                        signed == null || same ? null : signed.act(),
                        act));
    }

    private static String both(String first, String second) {
        return first.isEmpty() || second.isEmpty() || first.equals(second)
                ? (first.isEmpty() ? second : first)
                : first + "\n" + second;
    }

    private static void mustNotObject(Proposal proposal, Act act) {
        DecisionRefused.when(
                proposal.openObjectionOf(act.side()).isPresent(),
                OWN_OBJECTION_OPEN,
                "Your side has an open objection to this; say first that it is resolved.");
    }
}
