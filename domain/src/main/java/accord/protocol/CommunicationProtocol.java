package accord.protocol;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import accord.decision.DecisionId;
import accord.protocol.ProtocolCommand.NoteReviewDue;
import accord.protocol.ProtocolCommand.TakeProtocol;
import accord.protocol.ProtocolEvent.ProtocolAgreed;
import accord.protocol.ProtocolEvent.ProtocolOvertaken;
import accord.protocol.ProtocolEvent.ReviewFellDue;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Told of what the sides agreed, once or several times: it acts on each decision once. */
@AggregateRoot
class CommunicationProtocol {
    @AggregateIdentifier private ProtocolId id;
    private ProtocolState state = ProtocolState.NONE;

    CommunicationProtocol() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TakeProtocol c) {
        if (state.taken().contains(c.decision()) || state.overtaken().containsKey(c.decision())) {
            return;
        }
        @Nullable ProtocolAgreed inForce = state.inForce();
        @Nullable DecisionId current = inForce == null ? null : inForce.decision();
        if (current == null || Objects.equals(current, c.base())) {
            apply(
                    new ProtocolAgreed(
                            c.protocol(),
                            c.decision(),
                            c.proposal(),
                            c.version(),
                            c.textHash(),
                            c.rungs(),
                            c.reviewAt(),
                            c.act()));
        } else {
            apply(new ProtocolOvertaken(c.protocol(), c.decision(), current, c.act()));
        }
    }

    @CommandHandler
    void handle(NoteReviewDue c) {
        @Nullable ProtocolAgreed inForce = state.inForce();
        boolean itsDay =
                inForce != null
                        && inForce.decision().equals(c.decision())
                        && inForce.reviewAt() != null
                        && !c.act().at().isBefore(inForce.reviewAt());
        if (itsDay && !state.reviewDue()) {
            apply(new ReviewFellDue(id, c.decision(), c.act()));
        }
    }

    @EventSourcingHandler
    private void evolve(ProtocolEvent event) {
        id = event.protocol();
        state = state.after(event);
    }
}
