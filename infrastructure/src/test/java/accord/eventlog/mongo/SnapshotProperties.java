package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Every aggregate of the application, after whatever chance did to it: one that goes on from a
 * snapshot at any event is the same as one that was folded from the first.
 */
class SnapshotProperties {
    private static final int COMMANDS = 60;
    private static final List<Class<?>> AGGREGATES =
            Annotated.with(AggregateRoot.class, "accord").stream().<Class<?>>map(t -> t).toList();
    private static final Map<String, Set<String>> SEEN = new HashMap<>();

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void a_fold_from_a_snapshot_equals_a_fold_from_zero(@ForAll long seed) {
        for (Class<?> type : AGGREGATES) {
            tried(type, new Chance(seed));
        }
    }

    /** Else nothing was tried. */
    @AfterContainer
    static void histories_were_rich() {
        for (Class<?> type : AGGREGATES) {
            assertThat(SEEN.getOrDefault(type.getSimpleName(), Set.of()))
                    .as(type.getSimpleName())
                    .isNotEmpty();
        }
    }

    /** That chance names what is not there is no news. */
    static {
        ((Logger) LoggerFactory.getLogger("org.axonframework.modelling.command"))
                .setLevel(Level.ERROR);
    }

    private static <T> void tried(Class<T> type, Chance chance) {
        Configuration axon =
                DefaultConfigurer.defaultConfiguration()
                        .configureSerializer(c -> Peers.SERIALIZER)
                        .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                        .configureAggregate(AggregateConfigurer.defaultConfiguration(type))
                        .buildConfiguration();
        axon.start();
        try {
            for (String id : ids(type, axon, chance)) {
                List<DomainEventMessage<?>> events = new ArrayList<>();
                axon.eventStore().readEvents(id).forEachRemaining(events::add);
                events.forEach(event ->
                        SEEN.computeIfAbsent(type.getSimpleName(), t -> new HashSet<>())
                                .add(event.getPayloadType().getSimpleName()));
                compared(type, axon, events, chance.upTo(events.size()) + 1);
            }
        } finally {
            axon.shutdown();
        }
    }

    /** Does what chance says, and gives what it was done to. */
    private static Set<String> ids(Class<?> type, Configuration axon, Chance chance) {
        Set<String> ids = new HashSet<>();
        axon.eventStore()
                .subscribe(events ->
                        events.forEach(event ->
                                ids.add(((DomainEventMessage<?>) event).getAggregateIdentifier())));
        List<Class<?>> commands = commands(type);
        for (int tried = 0; tried < COMMANDS; tried++) {
            try {
                axon.commandGateway().sendAndWait(chance.next(chance.any(commands)));
            } catch (RuntimeException refused) {
                continue;
            }
        }
        return ids;
    }

    private static List<Class<?>> commands(Class<?> type) {
        return Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()),
                        Arrays.stream(type.getDeclaredConstructors()))
                .filter(member -> member.isAnnotationPresent(CommandHandler.class))
                .<Class<?>>map(member -> member.getParameterTypes()[0])
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }

    private static <T> void compared(
            Class<T> type, Configuration axon, List<DomainEventMessage<?>> events, int cut) {
        AggregateModel<T> model = AnnotatedAggregateMetaModelFactory.inspectAggregate(type);
        Images<T> images = new Images<>(type);
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            T whole = folded(model, axon, images, null, events, 0);
            T before = folded(model, axon, images, null, events.subList(0, cut), 0);
            T after = folded(model, axon, images, before, events, cut);
            assertThat(after).usingRecursiveComparison().isEqualTo(whole);
        } finally {
            work.rollback();
        }
    }

    private static <T> T folded(
            AggregateModel<T> model,
            Configuration axon,
            Images<T> images,
            @Nullable T from,
            List<DomainEventMessage<?>> events,
            int first) {
        T root =
                from == null
                        ? new GenericAggregateFactory<T>(model)
                                .createAggregateRoot("id", events.getFirst())
                        : images.root(images.of(from));
        EventSourcedAggregate<T> aggregate =
                EventSourcedAggregate.reconstruct(
                        root,
                        model,
                        first - 1L,
                        false,
                        axon.eventStore(),
                        NoSnapshotTriggerDefinition.TRIGGER);
        if (first < events.size()) {
            aggregate.initializeState(DomainEventStream.of(events.subList(first, events.size())));
        }
        return root;
    }
}
