package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import garden.Garden.BedId;
import garden.Garden.Dig;
import garden.Garden.Soil;
import garden.Garden.Sow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.modelling.command.AggregateRoot;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads a snapshot, and who does not: a false one tells whether it was read. */
class AggregateSnapshotsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30Z");
    private static final Class<?> BED =
            Annotated.with(AggregateRoot.class, "garden").iterator().next();
    private static final EventSerializer SERIALIZER =
            EventSerializer.of(EventNames.below("garden"));
    private static final BedId ID = new BedId("bed");
    private static final int LONG = 10;

    private final MongoDatabase database = LogBench.database(Store.MEMORY);
    private final MongoLog log = MongoLog.open(database, "events", MongoLog.Settings.ALONE);
    private final MongoCollection<Document> kept = database.getCollection("events.snapshots");
    private final List<Configuration> begun = new ArrayList<>();

    /** A node of this code, that has loaded nothing yet. */
    private Configuration node(String revision) {
        return node(BED, revision);
    }

    private <T> Configuration node(Class<T> type, String revision) {
        Snapshots snapshots = new Snapshots(database, "events");
        MongoLogEngine.Builder builder = MongoLogEngine.on(log, snapshots);
        builder.eventSerializer(SERIALIZER);
        builder.snapshotSerializer(SERIALIZER);
        MongoLogEngine engine = builder.build();
        Configuration axon =
                DefaultConfigurer.defaultConfiguration()
                        .configureSerializer(c -> SERIALIZER)
                        .configureEventStore(c -> MongoEventStore.on(log, engine))
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(type)
                                        .configureRepository(c ->
                                                KeptAggregates.of(
                                                        type,
                                                        c,
                                                        new AggregateSnapshots<>(
                                                                snapshots, type, () -> revision),
                                                        LONG)))
                        .buildConfiguration();
        axon.start();
        begun.add(axon);
        return axon;
    }

    /** How many it says have been sown. */
    private static int sow(Configuration node) {
        return node.commandGateway().sendAndWait(new Sow(ID, "peas", NOW));
    }

    @BeforeEach
    void a_bed_with_eight_seeds() {
        Configuration first = node("1");
        first.commandGateway().sendAndWait(new Dig(ID, Soil.CLAY));
        for (int seed = 1; seed <= 8; seed++) {
            assertThat(sow(first)).isEqualTo(seed);
        }
    }

    @AfterEach
    void close() {
        begun.forEach(Configuration::shutdown);
        log.close();
        database.drop();
    }

    private void falsify() {
        Document found = Objects.requireNonNull(kept.find().first());
        String image =
                new String(found.get("p", Binary.class).getData(), StandardCharsets.UTF_8)
                        .replaceFirst("\"sown\":\\d+", "\"sown\":1000");
        kept.updateOne(
                Filters.eq("_id", ID.value()),
                Updates.set("p", new Binary(image.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void of_a_short_stream_there_is_none() {
        assertThat(sow(node("1"))).isEqualTo(9);
        assertThat(kept.countDocuments()).isZero();
    }

    @Test
    void whoever_folds_a_long_one_keeps_it_for_the_next() {
        sow(node("1"));
        assertThat(sow(node("1"))).isEqualTo(10);
        Document snapshot = Objects.requireNonNull(kept.find().first());
        assertThat(snapshot.getLong("n")).isEqualTo(9);
        assertThat(sow(node("1"))).isEqualTo(11);
        assertThat(kept.find().first()).isEqualTo(snapshot);
        falsify();
        assertThat(sow(node("1"))).isEqualTo(1_003);
    }

    @Test
    void other_code_does_not_read_it_and_keeps_its_own() {
        sow(node("1"));
        sow(node("1"));
        falsify();
        assertThat(sow(node("2"))).isEqualTo(11);
        assertThat(Objects.requireNonNull(kept.find().first()).getString("r")).isEqualTo("2");
        assertThat(sow(node("2"))).isEqualTo(12);
    }

    @Test
    void one_of_an_event_that_the_log_does_not_hold_is_not_read() {
        sow(node("1"));
        sow(node("1"));
        falsify();
        kept.updateOne(Filters.eq("_id", ID.value()), Updates.set("i", "another"));
        assertThat(sow(node("1"))).isEqualTo(11);
        kept.updateOne(Filters.eq("_id", ID.value()), Updates.set("n", 50L));
        assertThat(sow(node("1"))).isEqualTo(12);
    }

    @Test
    void the_code_of_aggregates_has_a_revision_that_tells_it_from_other_code() {
        Class<?> decision =
                Annotated.with(AggregateRoot.class, "accord").stream()
                        .filter(type -> type.getSimpleName().equals("Decision"))
                        .findFirst()
                        .orElseThrow();
        assertThat(Revisions.of(decision)).hasSize(64).isEqualTo(Revisions.of(decision));
        assertThat(Revisions.of(BED)).isNotEqualTo(Revisions.of(decision));
    }
}
