package accord.eventlog.mongo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Axon's view of a log. Tokens are positions of events; every look-up is exact, none a scan. */
class MongoLogEngine extends BatchingEventStorageEngine {
    /** So many commits are read at once. */
    private static final int BATCH = 256;

    private final MongoLog log;
    private final Snapshots snapshots;

    MongoLogEngine(Builder builder) {
        super(builder);
        this.log = builder.log;
        this.snapshots = builder.snapshots;
    }

    static Builder on(MongoLog log, Snapshots snapshots) {
        return new Builder(log, snapshots);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<Entry> entries = new ArrayList<>(events.size());
        events.forEach(event -> entries.add(Entries.of(event, serializer)));
        try {
            log.append(CommitIds.next(), entries);
        } catch (Conflict conflict) {
            log.newest();
            handlePersistenceException(conflict, events.get(conflict.index()));
        }
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(
            @Nullable TrackingToken lastToken, boolean mayBlock) {
        return StreamSupport.stream(new Pages(log, position(lastToken), batchSize()), false);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken lastToken, int batchSize) {
        throw new UnsupportedOperationException("events are read in pages");
    }

    static long position(@Nullable TrackingToken token) {
        return token == null
                ? 0
                : WrappedToken.unwrap(token, GlobalSequenceTrackingToken.class)
                        .map(GlobalSequenceTrackingToken::getGlobalIndex)
                        .orElseThrow(() ->
                                new LogFault(
                                        "A token of another kind of event store: %s"
                                                .formatted(token)));
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String stream, long firstSequence, int batchSize) {
        return log.streams().from(stream, firstSequence, batchSize).stream()
                .map(placed -> Entries.data(placed.entry()))
                .toList();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        OptionalLong last = log.streams().lastSequence(stream);
        return last.isEmpty() ? Optional.empty() : Optional.of(last.getAsLong());
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        Commit last = log.at(log.newest());
        return new GlobalSequenceTrackingToken(
                last == null ? 0 : Position.of(last.position(), last.entries().size() - 1));
    }

    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return new GlobalSequenceTrackingToken(Times.before(log, Times.nanos(instant)));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(Entries.of(snapshot, serializer));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return snapshots.of(stream).map(Entries::data).stream();
    }

    static final class Builder extends BatchingEventStorageEngine.Builder {
        private final MongoLog log;
        private final Snapshots snapshots;

        private Builder(MongoLog log, Snapshots snapshots) {
            this.log = log;
            this.snapshots = snapshots;
            batchSize(BATCH);
            persistenceExceptionResolver(Conflict.class::isInstance);
        }

        MongoLogEngine build() {
            return new MongoLogEngine(this);
        }
    }
}
