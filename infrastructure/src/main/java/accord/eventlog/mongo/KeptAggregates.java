package accord.eventlog.mongo;

import accord.eventlog.mongo.AggregateSnapshots.Snapshot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.RepositoryProvider;
import org.jspecify.annotations.Nullable;

/**
 * Reads an aggregate's stream whole once, a long one from its last snapshot on; from then on only
 * what came since, on whatever node, so that a long history costs a command nothing and no state is
 * stale. The aggregate's lock is held from reading to the end of the unit of work, so each is used
 * by one command at a time.
 */
final class KeptAggregates<T> extends EventSourcingRepository<T> {
    private static final int MOST = 1_000;

    private final EventStore events;
    private final RepositoryProvider others;
    private final AggregateSnapshots<T> snapshots;
    private final int trigger;
    private final Map<String, EventSourcedAggregate<T>> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(64, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, EventSourcedAggregate<T>> eldest) {
                            return size() > MOST;
                        }
                    });

    private KeptAggregates(
            Builder<T> builder,
            EventStore events,
            RepositoryProvider others,
            AggregateSnapshots<T> snapshots,
            int trigger) {
        super(builder);
        this.events = events;
        this.others = others;
        this.snapshots = snapshots;
        this.trigger = trigger;
    }

    /**
     * @param trigger whoever folds so many events at once keeps a snapshot
     */
    static <T> KeptAggregates<T> of(
            Class<T> type, Configuration axon, AggregateSnapshots<T> snapshots, int trigger) {
        Builder<T> builder =
                EventSourcingRepository.builder(type)
                        .parameterResolverFactory(axon.parameterResolverFactory())
                        .handlerDefinition(axon.handlerDefinition(type))
                        .eventStore(axon.eventStore())
                        .repositoryProvider(axon::repository);
        return new KeptAggregates<>(
                builder, axon.eventStore(), axon::repository, snapshots, trigger);
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String id, @Nullable Long expectedVersion) {
        EventSourcedAggregate<T> known = kept.get(id);
        EventSourcedAggregate<T> loaded =
                known == null ? cold(id, expectedVersion) : caughtUp(known, id);
        keep(id, loaded, loaded.version());
        return loaded;
    }

    /** From its last snapshot on, where it has one that serves. */
    private EventSourcedAggregate<T> cold(String id, @Nullable Long expectedVersion) {
        @Nullable Snapshot<T> snapshot = snapshots.of(id).orElse(null);
        @Nullable EventSourcedAggregate<T> loaded = snapshot == null ? null : from(snapshot, id);
        long folded = loaded == null ? 0 : Objects.requireNonNull(snapshot).version() + 1;
        if (loaded == null) {
            loaded = super.doLoadWithLock(id, expectedVersion);
        }
        long last = loaded.version();
        if (last + 1 - folded >= trigger) {
            loaded.execute(root -> snapshots.keep(root, events.readEvents(id, last).next()));
        }
        return loaded;
    }

    /** Null where the log does not hold the event that it was made at. */
    private @Nullable EventSourcedAggregate<T> from(Snapshot<T> snapshot, String id) {
        DomainEventStream news = events.readEvents(id, snapshot.version());
        if (!news.hasNext() || !news.next().getIdentifier().equals(snapshot.event())) {
            return null;
        }
        EventSourcedAggregate<T> loaded =
                EventSourcedAggregate.reconstruct(
                        snapshot.root(),
                        aggregateModel(),
                        snapshot.version(),
                        false,
                        events,
                        others,
                        NoSnapshotTriggerDefinition.TRIGGER);
        if (news.hasNext()) {
            loaded.initializeState(news);
        }
        return loaded;
    }

    @Override
    protected DomainEventStream readEvents(String id) {
        return events.readEvents(id, 0);
    }

    private EventSourcedAggregate<T> caughtUp(EventSourcedAggregate<T> known, String id) {
        DomainEventStream news = events.readEvents(id, known.version() + 1);
        if (news.hasNext()) {
            known.initializeState(news);
        }
        return known;
    }

    @Override
    protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
        super.doSaveWithLock(aggregate);
        String id = aggregate.identifierAsString();
        if (!kept.containsKey(id)) {
            keep(id, aggregate, null);
        }
    }

    /** What a unit of work that failed has changed is read anew. */
    private void keep(String id, EventSourcedAggregate<T> aggregate, @Nullable Long recorded) {
        kept.put(id, aggregate);
        CurrentUnitOfWork.get()
                .onRollback(failed -> {
                    if (!Objects.equals(aggregate.version(), recorded)) {
                        kept.remove(id);
                    }
                });
    }
}
