package accord.operator;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import accord.operator.OperatorCommand.DiscardParked;
import accord.operator.OperatorCommand.RebuildModel;
import accord.operator.OperatorCommand.RetryParked;
import accord.operator.OperatorEvent.ParkedDiscarded;
import accord.operator.OperatorEvent.ParkedRetried;
import accord.operator.OperatorEvent.RebuildBegun;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The book of what operators did: everything is taken, nothing is taken out. */
@AggregateRoot
public class Operations {
    /** The book's id; no id of anything else holds such a character. */
    public static final String BOOK = "accord~operations";

    @AggregateIdentifier private @Nullable String book;

    Operations() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RetryParked command) {
        apply(new ParkedRetried(command.parked(), command.why(), command.act()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DiscardParked command) {
        apply(new ParkedDiscarded(command.parked(), command.why(), command.act()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RebuildModel command) {
        apply(new RebuildBegun(command.model(), command.why(), command.act()));
    }

    @EventSourcingHandler
    private void evolve(OperatorEvent event) {
        book = BOOK;
    }
}
