package accord.eventlog.mongo;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;

/** An event store whose streams wake as soon as anything is appended, on whatever node. */
final class MongoEventStore extends AbstractEventStore {
    private final MongoLog log;
    private final MongoLogEngine engine;

    private MongoEventStore(Builder builder, MongoLog log, MongoLogEngine engine) {
        super(builder);
        this.log = log;
        this.engine = engine;
    }

    static MongoEventStore on(MongoLog log, MongoLogEngine engine) {
        Builder builder = new Builder();
        builder.storageEngine(engine);
        return new MongoEventStore(builder, log, engine);
    }

    /**
     * @throws LogFault for a token beyond the head: a log restored from a backup
     */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new LogStream(log, engine, token);
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
