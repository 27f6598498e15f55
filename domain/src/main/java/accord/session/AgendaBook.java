package accord.session;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import accord.session.AgendaCommand.KeepAgenda;
import accord.session.AgendaEvent.AgendaKept;
import accord.text.InvalidInput;
import accord.text.Text;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

@AggregateRoot
class AgendaBook {
    @AggregateIdentifier private AgendaBookId id;
    private AgendaBookState state = AgendaBookState.NONE;

    AgendaBook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(KeepAgenda c) {
        String name = Text.line("name", c.name());
        if (state.isFull(c.act().side(), name)) {
            throw new InvalidInput(
                    "name",
                    "must be one of your side's %d, which are as many as are kept"
                            .formatted(AgendaBookState.MOST));
        }
        apply(new AgendaKept(c.book(), name, c.agenda(), c.act()));
    }

    @EventSourcingHandler
    private void evolve(AgendaEvent event) {
        id = event.book();
        state = state.after(event);
    }
}
