package accord.eventlog.mongo;

import com.mongodb.client.MongoDatabase;
import garden.Garden;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;

/** A node's share of a processor of several segments, which writes down what it is given. */
final class NodeProcessor implements EventHandlerInvoker, AutoCloseable {
    private static final Duration CLAIM = Duration.ofSeconds(2);
    private static final int CLAIM_STEP = 500;

    private final Consumer<String> lines;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private final PooledStreamingEventProcessor processor;

    NodeProcessor(MongoDatabase database, MongoLog log, Clock clock, Consumer<String> lines) {
        this.lines = lines;
        this.processor = processor(database, log, clock);
        processor.start();
    }

    private PooledStreamingEventProcessor processor(
            MongoDatabase database, MongoLog log, Clock clock) {
        Serializer serializer = EventSerializer.of(EventNames.of(List.of(Garden.BedDug.class)));
        MongoLogEngine.Builder engine = MongoLogEngine.on(log, new Snapshots(database, "events"));
        engine.eventSerializer(serializer);
        engine.snapshotSerializer(serializer);
        EventStore store = MongoEventStore.on(log, engine.build());
        return PooledStreamingEventProcessor.builder()
                .name("book")
                .eventHandlerInvoker(this)
                .messageSource(store)
                .tokenStore(tokens(database, serializer))
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(HandlingCheck.SEGMENTS)
                .initialToken(source -> source.createTailToken())
                .tokenClaimInterval(CLAIM_STEP)
                .claimExtensionThreshold(CLAIM_STEP)
                .batchSize(5)
                .clock(clock)
                .build();
    }

    private static TokenStore tokens(MongoDatabase database, Serializer serializer) {
        return new TokenClaims(
                database.getCollection("tokens"),
                serializer,
                UUID.randomUUID().toString(),
                CLAIM,
                System::nanoTime);
    }

    @Override
    public boolean canHandle(EventMessage<?> event, Segment segment) {
        return segment.matches(((DomainEventMessage<?>) event).getAggregateIdentifier());
    }

    @Override
    public void handle(EventMessage<?> event, Segment segment) {
        long position =
                ((GlobalSequenceTrackingToken) ((TrackedEventMessage<?>) event).trackingToken())
                        .getGlobalIndex();
        lines.accept(
                NodeLines.handled(
                        new Observed.Handled(segment.getSegmentId(), position, System.nanoTime())));
    }

    @Override
    public void close() {
        processor.shutDown();
        threads.shutdownNow();
    }
}
