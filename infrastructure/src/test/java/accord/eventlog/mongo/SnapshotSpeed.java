package accord.eventlog.mongo;

import accord.decision.CommentId;
import accord.decision.DecisionEvent;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionId;
import accord.decision.Subject;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Set;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateRoot;

/** Cold loads of decisions with many comments, from their first event and from a snapshot. */
final class SnapshotSpeed {
    private static final Act ACT =
            new Act(
                    new MemberId("lena"),
                    new SideId("homes"),
                    Instant.parse("2026-01-05T09:30:00.123Z"));
    private static final String WARM = "warm";
    private static final int ROUNDS = 41;
    private static final int NEVER = Integer.MAX_VALUE;

    private SnapshotSpeed() {}

    static void measure() {
        MongoDatabase database = LogBench.database(Store.DISK);
        EventSerializer serializer = EventSerializer.of(EventNames.below("accord"));
        try (MongoLog log = MongoLog.open(database, "events", MongoLog.Settings.ALONE)) {
            MongoLogEngine.Builder builder =
                    MongoLogEngine.on(log, new Snapshots(database, "events"));
            builder.eventSerializer(serializer);
            builder.snapshotSerializer(serializer);
            MongoLogEngine engine = builder.build();
            Configuration axon =
                    DefaultConfigurer.defaultConfiguration()
                            .configureSerializer(c -> serializer)
                            .configureEventStore(c -> MongoEventStore.on(log, engine))
                            .buildConfiguration();
            axon.start();
            fill(engine, WARM, 1);
            for (int length : new int[] {20, 100, 300, 1_000, 3_000}) {
                fill(engine, "d" + length, length);
                compare(decision(), axon, database, "d" + length, length);
            }
            axon.shutdown();
        }
        database.drop();
    }

    private static Class<?> decision() {
        return Annotated.with(AggregateRoot.class, "accord").stream()
                .filter(type -> type.getSimpleName().equals("Decision"))
                .findFirst()
                .orElseThrow();
    }

    private static void fill(MongoLogEngine engine, String id, int length) {
        for (int sequence = 0; sequence < length; sequence++) {
            DecisionEvent event =
                    sequence == 0
                            ? new DecisionOpened(
                                    new DecisionId(id),
                                    new Subject("issue-response", "i"),
                                    "What do we do?",
                                    Set.of(new SideId("homes"), new SideId("fixers")),
                                    null,
                                    false,
                                    null,
                                    ACT)
                            : new CommentMade(
                                    new DecisionId(id),
                                    new CommentId("c" + sequence),
                                    "A comment of some sixty letters, as people write them here.",
                                    null,
                                    ACT);
            engine.appendEvents(new GenericDomainEventMessage<>("Decision", id, sequence, event));
        }
    }

    private static <T> void compare(
            Class<T> type, Configuration axon, MongoDatabase database, String id, int length) {
        Snapshots none = new Snapshots(database, "none");
        Snapshots some = new Snapshots(database, "some");
        KeptAggregates<T> first = repository(type, axon, some, 1);
        load(first, id);
        double[] zero = new double[ROUNDS];
        double[] from = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            KeptAggregates<T> without = repository(type, axon, none, NEVER);
            KeptAggregates<T> with = repository(type, axon, some, NEVER);
            load(without, WARM);
            load(with, WARM);
            zero[round] = Speed.seconds(() -> load(without, id));
            from[round] = Speed.seconds(() -> load(with, id));
        }
        System.out.printf(
                "  %,d events: %.2f ms from the first, %.2f ms from a snapshot%n",
                length, 1e3 * Speed.median(zero), 1e3 * Speed.median(from));
        Speed.figure("snapshot/zero" + length, Speed.median(zero) / Speed.median(from), "ratio");
    }

    /** One that has loaded nothing yet. */
    private static <T> KeptAggregates<T> repository(
            Class<T> type, Configuration axon, Snapshots snapshots, int trigger) {
        return KeptAggregates.of(
                type, axon, new AggregateSnapshots<>(snapshots, type, () -> "1"), trigger);
    }

    private static void load(KeptAggregates<?> repository, String id) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        try {
            repository.load(id);
        } finally {
            work.rollback();
        }
    }
}
