package accord.eventlog.mongo;

import com.mongodb.MongoException;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Folds a projection's events onto a new generation of its shelves, to the end of the log. */
final class Rebuild {
    /** So many events are folded before it is noted how far it is, or for so long. */
    private static final int STEP = 256;

    private static final long STEP_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Projection projection;
    private final String generation;
    private final EventMessageHandler handler;
    private final Generations generations;
    private final MongoLog log;
    private final Handover handover;
    private final BooleanSupplier goesOn;
    private @Nullable TrackingToken token;

    /**
     * @param token from which it goes on, null for the beginning
     * @param goesOn whether it is still wanted
     */
    Rebuild(
            Projection projection,
            String generation,
            EventMessageHandler handler,
            Generations generations,
            MongoLog log,
            Handover handover,
            @Nullable TrackingToken token,
            BooleanSupplier goesOn) {
        this.projection = projection;
        this.generation = generation;
        this.handler = handler;
        this.generations = generations;
        this.log = log;
        this.handover = handover;
        this.token = token;
        this.goesOn = goesOn;
    }

    /** An event could not be taken. */
    static final class Failed extends RuntimeException {
        Failed(EventMessage<?> event, Throwable cause) {
            super(
                    "could not take an event of the kind %s (%s)"
                            .formatted(
                                    event.getPayloadType().getSimpleName(),
                                    cause.getClass().getSimpleName()),
                    cause);
        }
    }

    /** Where it is, as a commit's position. */
    long done() {
        return Position.commit(position());
    }

    private long position() {
        return token == null ? 0 : token.position().orElse(0);
    }

    /**
     * To the end, unless it is not wanted any more.
     *
     * @param stored is told, now and then, from where to go on
     * @return whether the new generation serves
     */
    boolean run(
            BlockingStream<TrackedEventMessage<?>> events,
            BiConsumer<Rebuild, TrackingToken> stored)
            throws InterruptedException {
        while (goesOn.getAsBoolean()) {
            boolean atEnd = step(events);
            if (token != null) {
                stored.accept(this, token);
            }
            if ((atEnd || isNear()) && moved(events)) {
                return true;
            }
        }
        return false;
    }

    /** Who writes without a pause leaves no moment in which nothing is left to fold. */
    private boolean isNear() {
        return log.newest() - done() <= STEP;
    }

    private boolean step(BlockingStream<TrackedEventMessage<?>> events)
            throws InterruptedException {
        long until = System.nanoTime() + STEP_NANOS;
        for (int folded = 0; folded < STEP; folded++) {
            if (!events.hasNextAvailable()) {
                return true;
            }
            if (System.nanoTime() > until) {
                return false;
            }
            fold(events.nextAvailable());
        }
        return false;
    }

    /** The projection stands still while the last few are folded. */
    private boolean moved(BlockingStream<TrackedEventMessage<?>> events)
            throws InterruptedException {
        OptionalLong stands = handover.seize();
        if (stands.isEmpty()) {
            events.hasNextAvailable(1, TimeUnit.SECONDS);
            return false;
        }
        try {
            long goal = Math.max(stands.getAsLong(), headPosition());
            while (position() < goal && events.hasNextAvailable(1, TimeUnit.SECONDS)) {
                fold(events.nextAvailable());
            }
            return position() >= stands.getAsLong()
                    && handover.complete(new GlobalSequenceTrackingToken(position()), generation);
        } finally {
            handover.giveBack();
        }
    }

    private long headPosition() {
        Commit last = log.at(log.newest());
        return last == null ? 0 : Position.of(last.position(), last.entries().size() - 1);
    }

    private void fold(TrackedEventMessage<?> event) {
        if (handler.canHandle(event)) {
            UnitOfWork<EventMessage<?>> work = DefaultUnitOfWork.startAndGet(event);
            ResultMessage<?> result =
                    work.executeWithResult(() ->
                            generations.folding(
                                    projection.name(), generation, () -> handler.handle(event)));
            if (result.isExceptional()) {
                refuse(event, result.exceptionResult());
            }
        }
        token = event.trackingToken();
    }

    /** A database that does not answer is no reason to give up. */
    private static void refuse(EventMessage<?> event, Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof MongoException passing) {
                throw passing;
            }
        }
        throw new Failed(event, cause);
    }
}
