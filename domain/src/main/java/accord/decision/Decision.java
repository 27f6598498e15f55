package accord.decision;

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
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/** Hands each command to the {@link Laws}; Axon finds a handler by the command's own class. */
@AggregateRoot
class Decision {
    @AggregateIdentifier private DecisionId id;
    private DecisionState state = DecisionState.NONE;

    Decision() {}

    @CommandHandler
    Decision(OpenDecision command) {
        decide(command);
    }

    @CommandHandler
    void handle(OpenConsent command) {
        decide(command);
    }

    @CommandHandler
    void handle(Propose command) {
        decide(command);
    }

    @CommandHandler
    void handle(Amend command) {
        decide(command);
    }

    @CommandHandler
    void handle(MakeComment command) {
        decide(command);
    }

    @CommandHandler
    void handle(WithdrawComment command) {
        decide(command);
    }

    @CommandHandler
    void handle(SettleThread command) {
        decide(command);
    }

    @CommandHandler
    void handle(ReopenThread command) {
        decide(command);
    }

    @CommandHandler
    void handle(GiveConsent command) {
        decide(command);
    }

    @CommandHandler
    void handle(LiftCondition command) {
        decide(command);
    }

    @CommandHandler
    void handle(StandAside command) {
        decide(command);
    }

    @CommandHandler
    void handle(WithdrawConsent command) {
        decide(command);
    }

    @CommandHandler
    void handle(RaiseObjection command) {
        decide(command);
    }

    @CommandHandler
    void handle(ResolveObjection command) {
        decide(command);
    }

    @CommandHandler
    void handle(NoteSeen command) {
        decide(command);
    }

    @CommandHandler
    void handle(NoteTimeBox command) {
        decide(command);
    }

    @CommandHandler
    void handle(ProposeExtension command) {
        decide(command);
    }

    @CommandHandler
    void handle(SetCriteria command) {
        decide(command);
    }

    @CommandHandler
    void handle(SealScores command) {
        decide(command);
    }

    @CommandHandler
    void handle(RevealScores command) {
        decide(command);
    }

    @CommandHandler
    void handle(ProposeClosing command) {
        decide(command);
    }

    @CommandHandler
    void handle(Supersede command) {
        decide(command);
    }

    @EventSourcingHandler
    private void evolve(DecisionEvent event) {
        id = event.decision();
        state = state.after(event);
    }

    private void decide(DecisionCommand command) {
        Laws.decide(state, command).forEach(AggregateLifecycle::apply);
    }
}
