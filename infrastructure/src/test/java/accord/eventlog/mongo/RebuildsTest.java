package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import accord.eventlog.embedded.EmbeddedServer;
import accord.eventlog.query.ReadModel;
import accord.eventlog.query.ReadModels;
import accord.eventlog.query.Shelves;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import garden.Beds;
import garden.Frost;
import garden.Garden.BedId;
import garden.Garden.Dig;
import garden.Garden.Soil;
import garden.Garden.Sow;
import garden.Well;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A read model is made again beside the one that serves, on nodes that share a database. */
class RebuildsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final BedId BED = new BedId("bed");

    private final EmbeddedServer database = EmbeddedServer.inMemory();
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

    @EnableAutoConfiguration
    static class App {
        @Bean
        Well well() {
            return new Well();
        }
    }

    @BeforeEach
    void a_node_with_a_bed() {
        begin();
        node(0).getBean(CommandGateway.class).sendAndWait(new Dig(BED, Soil.CLAY));
        sow("peas");
        sow("beans");
        await().atMost(PATIENCE).until(() -> grown(0).size() == 2);
    }

    @AfterEach
    void close() {
        nodes.forEach(ConfigurableApplicationContext::close);
        database.close();
    }

    private void begin() {
        nodes.add(
                new SpringApplicationBuilder(App.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                Map.of(
                                        "accord.mongo", database.connectionString(),
                                        "accord.scan", "garden",
                                        "spring.main.banner-mode", "off",
                                        "logging.level.root", "warn"))
                        .run());
    }

    private ConfigurableApplicationContext node(int number) {
        return nodes.get(number);
    }

    private void sow(String seed) {
        node(0).getBean(CommandGateway.class).sendAndWait(new Sow(BED, seed, NOW));
    }

    private Map<Integer, String> grown(int node) {
        return Beds.on(node(node).getBean(Shelves.class))
                .get(BED.value())
                .map(Beds.Grown::seeds)
                .orElse(Map.of());
    }

    private ReadModels models(int node) {
        return node(node).getBean(ReadModels.class);
    }

    private Optional<ReadModel.Rebuild> rebuild() {
        return models(0).all().getFirst().rebuild();
    }

    private MongoDatabase stored() {
        return node(0).getBean(MongoDatabase.class);
    }

    /** Somebody spoils what serves, which is seen until it is made again. */
    private void spoil() {
        stored().getCollection("shelf.beds")
                .updateOne(
                        Filters.eq("_id", BED.value()),
                        Updates.set("v", "{\"soil\":\"CLAY\",\"seeds\":{\"0\":\"rust\"}}"));
    }

    private void isMade() {
        await().atMost(PATIENCE).until(() -> rebuild().isEmpty());
    }

    @Test
    void what_was_spoiled_is_right_again_on_every_node() {
        begin();
        spoil();
        assertThat(grown(1)).containsOnly(Map.entry(0, "rust"));
        assertThat(models(1).rebuild("beds")).isTrue();
        isMade();
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(grown(0)).containsEntry(0, "peas").containsEntry(1, "beans");
                    assertThat(grown(1)).isEqualTo(grown(0));
                });
        sow("leeks");
        await().atMost(PATIENCE).until(() -> grown(1).size() == 3);
        assertThat(grown(0)).hasSize(3);
    }

    @Test
    void until_it_is_whole_the_other_serves_and_goes_on() throws InterruptedException {
        CountDownLatch half = new CountDownLatch(1);
        CountDownLatch thaw = new CountDownLatch(1);
        AtomicInteger touched = new AtomicInteger();
        node(0).getBean(Frost.class)
                .befalls(event -> {
                    if (touched.incrementAndGet() == 3) {
                        half.countDown();
                        thawed(thaw);
                    }
                });
        spoil();
        models(0).rebuild("beds");
        half.await();
        assertThat(models(0).rebuild("beds")).isFalse();
        assertThat(rebuild()).get().matches(ReadModel.Rebuild::goesOn);
        sow("leeks");
        await().atMost(PATIENCE).until(() -> grown(0).size() == 2);
        assertThat(grown(0)).containsEntry(0, "rust").containsEntry(2, "leeks");
        thaw.countDown();
        isMade();
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(grown(0).values()).containsExactly("peas", "beans", "leeks"));
    }

    private static void thawed(CountDownLatch thaw) {
        try {
            thaw.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    @Test
    void events_that_come_meanwhile_are_in_it_once_and_in_order() throws InterruptedException {
        begin();
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger sown = new AtomicInteger(2);
        Thread sower =
                Thread.ofPlatform()
                        .start(() -> {
                            while (!enough.get()) {
                                for (int seed = 0; seed < 20; seed++) {
                                    sow("seed " + sown.getAndIncrement());
                                }
                                await().atMost(PATIENCE).until(() -> grown(0).size() == sown.get());
                            }
                        });
        for (int again = 0; again < 3; again++) {
            models(again % 2).rebuild("beds");
            isMade();
        }
        enough.set(true);
        sower.join();
        await().atMost(PATIENCE).until(() -> grown(0).size() == sown.get());
        Map<Integer, String> expected = new TreeMap<>(Map.of(0, "peas", 1, "beans"));
        for (int number = 2; number < sown.get(); number++) {
            expected.put(number, "seed " + number);
        }
        assertThat(grown(0)).isEqualTo(expected);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(grown(1)).isEqualTo(expected));
    }

    @Test
    void what_cannot_take_an_event_serves_never_and_can_be_begun_anew() {
        Frost frost = node(0).getBean(Frost.class);
        frost.befalls(event -> {
            throw new IllegalStateException("a confidence");
        });
        models(0).rebuild("beds");
        await().atMost(PATIENCE)
                .until(() -> rebuild().flatMap(ReadModel.Rebuild::failure).isPresent());
        assertThat(rebuild().flatMap(ReadModel.Rebuild::failure))
                .hasValue("could not take an event of the kind BedDug (IllegalStateException)");
        sow("leeks");
        await().atMost(PATIENCE).until(() -> grown(0).size() == 3);
        frost.befalls(event -> {});
        assertThat(models(0).rebuild("beds")).isTrue();
        isMade();
        assertThat(grown(0)).hasSize(3);
    }

    @Test
    void what_a_node_that_was_killed_left_half_done_another_takes_up() {
        Rebuilds all = node(0).getBean(Rebuilds.class);
        RebuildNotes notes =
                new RebuildNotes(
                        stored().getCollection("trackingtokens"),
                        new TokenDocuments(
                                node(0).getBean(org.axonframework.serialization.Serializer.class)));
        notes.begin("beds", "half");
        stored().getCollection("trackingtokens")
                .updateOne(
                        Filters.eq("processorName", RebuildNotes.PREFIX + "beds"),
                        Updates.combine(
                                Updates.set("owner", "a node that is dead"),
                                Updates.set("sign", "its last")));
        stored().getCollection("shelf.beds.half")
                .insertOne(new Document("_id", "rot").append("k", List.of()).append("v", "{}"));
        spoil();
        assertThat(all.rebuild("beds")).isFalse();
        isMade();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(grown(0).values()).containsExactly("peas", "beans"));
        assertThat(serving()).isEqualTo("half");
    }

    private String serving() {
        return node(0).getBean(Generations.class).stored("beds");
    }

    @Test
    void what_was_put_aside_was_taken_by_the_one_made_again() {
        stored().getCollection("deadletters")
                .insertOne(new Document("processingGroup", "beds").append("index", 0L));
        stored().getCollection("deadletters")
                .insertOne(new Document("processingGroup", "others").append("index", 0L));
        models(0).rebuild("beds");
        isMade();
        assertThat(
                        stored().getCollection("deadletters")
                                .find()
                                .map(letter -> letter.getString("processingGroup")))
                .containsExactly("others");
    }

    @Test
    void a_projection_writes_to_nothing_but_what_it_says() {
        Frost frost = node(0).getBean(Frost.class);
        frost.befalls(event -> {});
        sow(Beds.WEED);
        await().atMost(PATIENCE)
                .until(() -> stored().getCollection("deadletters").countDocuments() == 1);
        assertThat(stored().getCollection("shelf.neighbours").countDocuments()).isZero();
        models(0).rebuild("beds");
        await().atMost(PATIENCE)
                .until(() -> rebuild().flatMap(ReadModel.Rebuild::failure).isPresent());
        assertThat(serving()).isEmpty();
    }

    @Test
    void what_serves_no_more_is_dropped_when_nobody_can_be_reading_it() {
        long[] minutes = {0};
        Leftovers leftovers =
                new Leftovers(
                        stored(),
                        node(0).getBean(Generations.class),
                        Projection.below("garden"),
                        () -> Duration.ofMinutes(minutes[0]).toNanos());
        models(0).rebuild("beds");
        isMade();
        stored().getCollection("shelf.beds-of-others").insertOne(new Document());
        for (; minutes[0] < 10; minutes[0] += 2) {
            leftovers.sweep(List.of());
            assertThat(stored().listCollectionNames()).contains("shelf.beds");
        }
        minutes[0] = 11;
        leftovers.sweep(List.of());
        assertThat(stored().listCollectionNames())
                .doesNotContain("shelf.beds")
                .contains("shelf.beds." + serving(), "shelf.beds-of-others");
        await().atMost(PATIENCE).until(() -> grown(0).size() == 2);
    }

    @Test
    void what_nobody_keeps_cannot_be_made_again() {
        assertThatThrownBy(() -> models(0).rebuild("harvest"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(models(0).all()).extracting(ReadModel::name).containsExactly("beds");
    }
}
