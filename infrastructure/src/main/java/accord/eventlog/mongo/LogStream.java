package accord.eventlog.mongo;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Events of a log from a token on, without end. */
final class LogStream implements TrackingEventStream {
    private final MongoLog log;
    private final MongoLogEngine engine;
    private @Nullable TrackingToken last;
    private long seen;
    private Iterator<? extends TrackedEventMessage<?>> batch = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> next;
    private @Nullable Runnable end;

    LogStream(MongoLog log, MongoLogEngine engine, @Nullable TrackingToken token) {
        this.log = log;
        this.engine = engine;
        this.last = token;
        this.seen = Position.commit(MongoLogEngine.position(token)) - 1;
        refuseBeyondHead();
    }

    private void refuseBeyondHead() {
        if (seen >= log.head().base().position() && seen >= log.newest()) {
            throw new LogFault(
                    "A reader stands at position %d, but the log ends at %d: it was restored from an older backup; reset the reader."
                            .formatted(seen + 1, log.head().base().position()));
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return fill() ? Optional.ofNullable(next) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!fill()) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || !log.head().await(seen, Duration.ofNanos(left))) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() {
        if (next == null && !batch.hasNext() && log.head().base().position() > seen) {
            long head = log.head().base().position();
            batch = engine.readEvents(last, false).iterator();
            if (!batch.hasNext()) {
                seen = head;
            }
        }
        if (next == null && batch.hasNext()) {
            next = batch.next();
        }
        return next != null;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (next == null) {
            hasNextAvailable(1, TimeUnit.MINUTES);
        }
        TrackedEventMessage<?> given = next;
        last = given.trackingToken();
        next = null;
        return given;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        end = log.head().onMove(new Lag(callback));
        return true;
    }

    @Override
    public void close() {
        if (end != null) {
            end.run();
        }
    }
}
