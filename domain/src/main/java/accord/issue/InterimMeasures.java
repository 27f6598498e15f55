package accord.issue;

import accord.issue.MeasureCommand.ContestMeasure;
import accord.issue.MeasureCommand.EndMeasure;
import accord.issue.MeasureCommand.NoteExpiry;
import accord.issue.MeasureCommand.RatifyMeasure;
import accord.issue.MeasureCommand.TakeMeasure;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** Hands each command to the {@link Duties}; it begins with the first measure. */
@AggregateRoot
class InterimMeasures {
    @AggregateIdentifier private MeasuresId id;
    private Measures state = Measures.NONE;

    InterimMeasures() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TakeMeasure command) {
        decide(command);
    }

    @CommandHandler
    void handle(RatifyMeasure command) {
        decide(command);
    }

    @CommandHandler
    void handle(ContestMeasure command) {
        decide(command);
    }

    @CommandHandler
    void handle(EndMeasure command) {
        decide(command);
    }

    @CommandHandler
    void handle(NoteExpiry command) {
        decide(command);
    }

    @EventSourcingHandler
    private void evolve(MeasureEvent event) {
        id = event.measures();
        state = state.after(event);
    }

    private void decide(MeasureCommand command) {
        Duties.decide(state, command).forEach(AggregateLifecycle::apply);
    }
}
