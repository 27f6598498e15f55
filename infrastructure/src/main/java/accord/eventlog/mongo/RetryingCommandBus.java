package accord.eventlog.mongo;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.callbacks.LoggingCallback;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Handles commands in this node, on the caller's thread, each in a unit of work of its own: what a
 * command did is durable when its dispatch returns, wherever it came from. A conflict with another
 * writer is tried again on fresh state, a few times.
 */
final class RetryingCommandBus implements CommandBus {
    private static final int TRIES = 8;
    private static final long LONGEST_BREAK = TimeUnit.MILLISECONDS.toNanos(20);

    private final CommandBus local;

    RetryingCommandBus(CommandBus local) {
        this.local = local;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, LoggingCallback.INSTANCE);
    }

    @Override
    public <C, R> void dispatch(
            CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        UnitOfWork<?> outer = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get() : null;
        if (outer == null) {
            attempt(command, callback, 1);
            return;
        }
        CurrentUnitOfWork.clear(outer);
        try {
            attempt(command, callback, 1);
        } finally {
            CurrentUnitOfWork.set(outer);
        }
    }

    private <C, R> void attempt(
            CommandMessage<C> command, CommandCallback<? super C, ? super R> callback, int number) {
        local.<C, R>dispatch(
                command,
                (handled, result) -> {
                    if (number < TRIES && conflict(result)) {
                        LockSupport.parkNanos(
                                ThreadLocalRandom.current().nextLong(1, LONGEST_BREAK));
                        attempt(command, callback, number + 1);
                    } else {
                        callback.onResult(handled, conflict(result) ? given(result) : result);
                    }
                });
    }

    /** Given up, and why. */
    private static <R> CommandResultMessage<R> given(CommandResultMessage<?> conflict) {
        Throwable last = conflict.exceptionResult();
        String reason =
                "Others changed the same thing each of %d times that this was tried: %s"
                        .formatted(TRIES, last.getMessage());
        return GenericCommandResultMessage.asCommandResultMessage(
                last instanceof AggregateStreamCreationException
                        ? new AggregateStreamCreationException(reason, last)
                        : new ConcurrencyException(reason, last));
    }

    private static boolean conflict(CommandResultMessage<?> result) {
        return result.isExceptional() && result.exceptionResult() instanceof ConcurrencyException;
    }

    @Override
    public Registration subscribe(
            String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return local.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return local.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return local.registerDispatchInterceptor(interceptor);
    }
}
