package accord.eventlog.mongo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Reads an aggregate's stream whole once; from then on only what came since, on whatever node, so
 * that a long history costs a command nothing and no state is stale. The aggregate's lock is held
 * from reading to the end of the unit of work, so each is used by one command at a time.
 */
final class KeptAggregates<T> extends EventSourcingRepository<T> {
    private static final int MOST = 1_000;

    private final EventStore events;
    private final Map<String, EventSourcedAggregate<T>> kept =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(64, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(
                                Map.Entry<String, EventSourcedAggregate<T>> eldest) {
                            return size() > MOST;
                        }
                    });

    private KeptAggregates(Builder<T> builder, EventStore events) {
        super(builder);
        this.events = events;
    }

    static <T> KeptAggregates<T> of(Class<T> type, Configuration axon) {
        Builder<T> builder =
                EventSourcingRepository.builder(type)
                        .parameterResolverFactory(axon.parameterResolverFactory())
                        .handlerDefinition(axon.handlerDefinition(type))
                        .eventStore(axon.eventStore())
                        .repositoryProvider(axon::repository);
        return new KeptAggregates<>(builder, axon.eventStore());
    }

    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String id, @Nullable Long expectedVersion) {
        EventSourcedAggregate<T> known = kept.get(id);
        EventSourcedAggregate<T> loaded =
                known == null ? super.doLoadWithLock(id, expectedVersion) : caughtUp(known, id);
        keep(id, loaded, loaded.version());
        return loaded;
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
