package accord.operator.query;

import accord.eventlog.query.Fold;
import accord.eventlog.query.History;
import accord.eventlog.query.ReadModel;
import accord.eventlog.query.ReadModels;
import accord.eventlog.query.Recorded;
import accord.member.Act;
import accord.member.query.Caller;
import accord.operator.Operations;
import accord.operator.OperatorCommand;
import accord.operator.OperatorCommand.DiscardParked;
import accord.operator.OperatorCommand.RebuildModel;
import accord.operator.OperatorCommand.RetryParked;
import accord.operator.OperatorEvent;
import accord.operator.ParkedEvent;
import accord.text.InvalidInput;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;

/**
 * How Accord runs, for those who run it and nobody else. They see names of processors and of events
 * and never what an event says; whatever they do is on record before it is done.
 */
@Singleton
public class Running {
    /** So many parked streams are shown, and so many acts. */
    public static final int MOST = 50;

    private final Processors processors;
    private final ReadModels models;
    private final CommandBus commands;
    private final Fold<List<OperatorEvent>> acts;
    private final Clock clock;

    public Running(
            Processors processors,
            ReadModels models,
            CommandBus commands,
            History history,
            Clock clock) {
        this.processors = processors;
        this.models = models;
        this.commands = commands;
        this.acts = new Fold<>(history, List.of(), Running::after, 1);
        this.clock = clock;
    }

    /** Latest first. */
    private static List<OperatorEvent> after(List<OperatorEvent> before, Recorded recorded) {
        return recorded.payload() instanceof OperatorEvent event
                ? Stream.concat(Stream.of(event), before.stream()).limit(MOST).toList()
                : before;
    }

    /**
     * Nothing, for an operator.
     *
     * @throws NoOperator for everybody else
     */
    public void admit(Caller caller) {
        if (!caller.operator()) {
            throw new NoOperator();
        }
    }

    /** All processors, in the order of their names. */
    public List<ProcessorState> processors(Caller caller) {
        admit(caller);
        return processors.states();
    }

    /** What is parked, the longest waiting first, at most {@value #MOST} streams. */
    public List<Parked> parked(Caller caller) {
        admit(caller);
        return processors.parked(MOST);
    }

    /** What operators did, the latest first, at most {@value #MOST}. */
    public List<OperatorEvent> acts(Caller caller) {
        admit(caller);
        return acts.current(Operations.BOOK);
    }

    /**
     * Tries a parked event again.
     *
     * @param why a reason, in words
     * @return whether it was taken this time
     */
    public boolean retry(Caller caller, ParkedEvent event, String why) {
        record(new RetryParked(event, why, act(caller)));
        return processors.retry(event);
    }

    /**
     * Lets a processor go on without an event.
     *
     * @param why a reason, in words
     * @return whether it was still parked
     */
    public boolean discard(Caller caller, ParkedEvent event, String why) {
        record(new DiscardParked(event, why, act(caller)));
        return processors.discard(event);
    }

    /** The read models, in the order of their names. */
    public List<ReadModel> models(Caller caller) {
        admit(caller);
        return models.all();
    }

    /**
     * Has a read model made again from the log, beside the one that serves.
     *
     * @param model its name
     * @param why a reason, in words
     * @return false where it is being made again already
     */
    public boolean rebuild(Caller caller, String model, String why) {
        RebuildModel asked = new RebuildModel(model, why, act(caller));
        ReadModel known =
                models.all().stream()
                        .filter(one -> one.name().equals(model))
                        .findFirst()
                        .orElseThrow(() ->
                                new InvalidInput("model", "must be the name of a read model"));
        if (known.asIs().isPresent()) {
            throw new InvalidInput("model", known.asIs().get());
        }
        if (known.rebuild().filter(ReadModel.Rebuild::goesOn).isPresent()) {
            return false;
        }
        record(asked);
        return models.rebuild(model);
    }

    private Act act(Caller caller) {
        admit(caller);
        return new Act(
                caller.member(), caller.side(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private void record(OperatorCommand command) {
        FutureCallback<OperatorCommand, Object> result = new FutureCallback<>();
        commands.dispatch(GenericCommandMessage.asCommandMessage(command), result);
        CommandResultMessage<?> done = result.getResult();
        if (done.isExceptional()) {
            throw done.exceptionResult() instanceof RuntimeException refused
                    ? refused
                    : new IllegalStateException(done.exceptionResult());
        }
    }
}
