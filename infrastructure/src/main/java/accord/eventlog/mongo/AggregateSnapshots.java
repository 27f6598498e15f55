package accord.eventlog.mongo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.types.Binary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The snapshots of one type of aggregate. One is made by whoever had to fold a long stream, and
 * read by whoever would have to, if it runs the same code, and if the log still holds the event
 * that it was made at.
 */
final class AggregateSnapshots<T> {
    private static final Logger LOG = LoggerFactory.getLogger(AggregateSnapshots.class);

    private final Snapshots stored;
    private final Class<T> type;
    private final Supplier<String> revision;
    private final Images<T> images;

    /**
     * @param revision of the code that folds; asked for only where there is a snapshot, or to be
     */
    AggregateSnapshots(Snapshots stored, Class<T> type, Supplier<String> revision) {
        this.stored = stored;
        this.type = type;
        this.revision = revision;
        this.images = new Images<>(type);
    }

    /**
     * An aggregate as it was.
     *
     * @param version the sequence of the last event in it
     * @param event that event's id
     */
    record Snapshot<T>(T root, long version, String event) {}

    Optional<Snapshot<T>> of(String id) {
        return stored.of(id)
                .filter(found -> type.getName().equals(found.type()))
                .filter(found -> revision.get().equals(found.revision()))
                .map(found ->
                        new Snapshot<>(
                                images.root(found.payload().getData()),
                                found.sequence(),
                                found.id()));
    }

    /**
     * Keeps one; where that fails, the stream is read whole the next time.
     *
     * @param last the last event that it has folded
     */
    void keep(T root, DomainEventMessage<?> last) {
        try {
            stored.store(
                    new Entry(
                            last.getIdentifier(),
                            last.getAggregateIdentifier(),
                            last.getSequenceNumber(),
                            last.getType(),
                            type.getName(),
                            revision.get(),
                            Times.nanos(last.getTimestamp()),
                            new Binary(images.of(root)),
                            new Binary("{}".getBytes(StandardCharsets.UTF_8))));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "No snapshot of {} {} could be kept: {}",
                    type.getSimpleName(),
                    last.getAggregateIdentifier(),
                    failed.toString());
        }
    }
}
