package accord.eventlog.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A log in memory, for tests: events are appended by hand, listeners are called at once. */
public class InMemoryHistory implements History {
    private final List<Recorded> log = new ArrayList<>();
    private final List<Consumer<Recorded>> listeners = new CopyOnWriteArrayList<>();

    /** Appends an event with metadata, and tells those who follow. */
    public synchronized Recorded append(
            String stream, Object payload, Map<String, Object> metadata, Instant at) {
        long sequence = log.stream().filter(e -> e.stream().equals(stream)).count();
        long position = (log.size() + 1L) << 16;
        Recorded event =
                new Recorded(
                        position,
                        "event-" + log.size(),
                        stream,
                        sequence,
                        payload.getClass().getSimpleName() + "/1",
                        payload,
                        "{}",
                        metadata,
                        at,
                        "%064x".formatted(position));
        log.add(event);
        listeners.forEach(listener -> listener.accept(event));
        return event;
    }

    @Override
    public synchronized List<Recorded> stream(String stream, long fromSequence, int limit) {
        return log.stream()
                .filter(e -> e.stream().equals(stream) && e.sequence() >= fromSequence)
                .limit(limit)
                .toList();
    }

    @Override
    public <T> T asOfNow(Supplier<T> reading) {
        return reading.get();
    }

    @Override
    public synchronized List<Recorded> after(long position, int limit) {
        return log.stream().filter(e -> e.position() > position).limit(limit).toList();
    }

    @Override
    public String id() {
        return "in-memory";
    }

    @Override
    public synchronized List<Recorded> at(List<Long> positions) {
        return log.stream().filter(e -> positions.contains(e.position())).toList();
    }

    @Override
    public Optional<Recorded> recordedBy(String command) {
        return Optional.empty();
    }

    @Override
    public synchronized long head() {
        return log.isEmpty() ? 0 : log.getLast().position();
    }

    @Override
    public Following follow(Consumer<Recorded> listener) {
        listeners.add(listener);
        return new Following() {
            @Override
            public void close() {
                listeners.remove(listener);
            }

            @Override
            public boolean await(long position, Duration atMost) {
                return true;
            }
        };
    }

    @Override
    public @Nullable Fault check(List<Long> positions) {
        return null;
    }
}
