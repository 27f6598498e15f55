package accord.contract.query;

import accord.contract.ContractCommand.AcceptContract;
import accord.contract.ContractCommand.NoteReading;
import accord.contract.ContractCommand.OpenContract;
import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.eventlog.query.CommandIds;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.member.Act;
import accord.member.Command;
import accord.member.Permission;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;

/**
 * Where every command comes in: it says who acts, for which side and when, checks that they may,
 * and notes to which contract's record the events will belong.
 */
@Singleton
public class Desk {
    private final CommandBus commands;
    private final Contracts contracts;
    private final Clock clock;
    private final List<Bar> bars;
    private final List<Endorsement> endorsements;
    private final CommandIds ids;
    private final History history;

    public Desk(
            CommandBus commands,
            Contracts contracts,
            Clock clock,
            List<Bar> bars,
            List<Endorsement> endorsements,
            CommandIds ids,
            History history) {
        this.ids = ids;
        this.history = history;
        this.commands = commands;
        this.contracts = contracts;
        this.clock = clock;
        this.bars = List.copyOf(bars);
        this.endorsements = List.copyOf(endorsements);
    }

    /**
     * Does what a caller asks for within a contract, and returns when it is recorded.
     *
     * @param command made from the act: who, for which side, when (to the millisecond)
     * @return the id of what it was recorded for, where the same request may have come before and
     *     had it recorded for another one then; otherwise empty
     * @throws NotFound if the caller is no party
     * @throws NotPermitted if the caller is a party without the permission that it takes
     * @throws accord.text.InvalidInput if a field is not as it must be
     * @throws accord.text.Refused if the state does not allow it
     */
    public Optional<String> act(
            Caller caller, ContractId contract, Function<Act, Command> command) {
        return history.asOfNow(() -> done(caller, contract, command));
    }

    private Optional<String> done(
            Caller caller, ContractId contract, Function<Act, Command> command) {
        Command asked = command.apply(act(caller));
        check(caller, contracts.state(contract), asked);
        bars.forEach(bar -> bar.check(caller, asked));
        Command endorsed = asked;
        for (Endorsement endorsement : endorsements) {
            endorsed = endorsement.endorsed(contract, endorsed);
        }
        return dispatch(contract, endorsed);
    }

    /** What a caller does now. */
    public Act act(Caller caller) {
        return new Act(caller.member(), caller.side(), now());
    }

    /** Does what a policy asks for, in Accord's own name; no policy can bind a side. */
    public void actAsAccord(ContractId contract, Function<Act, Command> command) {
        dispatch(contract, command.apply(Act.ofAccord(now())));
    }

    /**
     * Whether a caller may do in a contract what asks for this permission.
     *
     * @throws NotFound if the caller is no party
     * @throws NotPermitted if the caller is a party without that permission
     */
    public void admit(Caller caller, ContractId contract, Permission needed) {
        admit(caller, contracts.state(contract), needed);
    }

    private static void admit(Caller caller, ContractState state, Permission needed) {
        Optional<Permission> has = state.permission(caller.member());
        if (has.isPresent()) {
            permit(has.get(), needed);
        } else if (!state.mayAudit(caller.member())) {
            throw new NotFound();
        } else if (needed != Permission.OBSERVER) {
            throw new NotPermitted(needed);
        }
    }

    private static void check(Caller caller, ContractState state, Command asked) {
        switch (asked) {
            case OpenContract c -> permit(caller.standing(), c.needs());
            case AcceptContract c -> {
                if (state.terms() == null || state.side(caller.side()).isEmpty()) {
                    throw new NotFound();
                }
                permit(caller.standing(), c.needs());
            }
            case NoteReading c when state.mayAudit(caller.member()) -> {}
            case Command c when c.openToReaders() && state.mayAudit(caller.member()) -> {}
            case Command c -> admit(caller, state, c.needs());
        }
    }

    private static void permit(Permission has, Permission needed) {
        if (!has.includes(needed)) {
            throw new NotPermitted(needed);
        }
    }

    /** A command whose id is in the log already is done, and not done again. */
    private Optional<String> dispatch(ContractId contract, Command command) {
        Optional<String> id = ids.next();
        if (id.flatMap(history::recordedBy).isEmpty()) {
            FutureCallback<Command, Object> result = new FutureCallback<>();
            commands.dispatch(message(id, contract, command), result);
            refuse(result.getResult());
        }
        ids.done();
        return id.flatMap(history::recordedBy).map(Recorded::stream);
    }

    private static CommandMessage<Command> message(
            Optional<String> id, ContractId contract, Command command) {
        Map<String, ?> metaData = Map.of(Contracts.CONTRACT, contract.value());
        return id.<CommandMessage<Command>>map(given ->
                        new GenericCommandMessage<>(
                                new GenericMessage<>(given, command, metaData),
                                command.getClass().getName()))
                .orElseGet(() ->
                        GenericCommandMessage.<Command>asCommandMessage(command)
                                .andMetaData(metaData));
    }

    private static void refuse(CommandResultMessage<?> done) {
        if (done.isExceptional()) {
            throw done.exceptionResult() instanceof RuntimeException refused
                    ? refused
                    : new IllegalStateException(done.exceptionResult());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
