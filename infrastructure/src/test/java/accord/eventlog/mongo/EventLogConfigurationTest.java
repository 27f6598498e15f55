package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import garden.Garden.BedId;
import garden.Garden.Dig;
import garden.Garden.Soil;
import garden.Garden.Sow;
import garden.Harvest;
import garden.Well;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;

@SpringBootTest(
        classes = EventLogConfigurationTest.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "accord.data=memory",
            "accord.scan=garden",
            "accord.dead-letters.retry=PT0.2S"
        })
class EventLogConfigurationTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123456789Z");

    @EnableAutoConfiguration
    static class App {
        @Bean
        Well well() {
            return new Well();
        }
    }

    @Autowired private CommandGateway commands;
    @Autowired private History history;
    @Autowired private Shelves shelves;
    @Autowired private Harvest harvest;
    @Autowired private Well well;

    private final BedId bed = new BedId("bed-" + UUID.randomUUID());

    @Test
    void a_command_is_in_the_stream_when_its_dispatch_returns() {
        commands.sendAndWait(new Dig(bed, Soil.CLAY));
        commands.sendAndWait(new Sow(bed, "peas", NOW));
        List<Recorded> stream = history.stream(bed.value(), 0, 10);
        assertThat(stream)
                .extracting(Recorded::type)
                .containsExactly("garden.bed-dug/1", "garden.seed-sown/1");
        assertThat(stream.get(1).json())
                .isEqualTo(
                        "{'bed':'%s','seed':'peas','at':'2026-03-01T10:15:30.123456789Z','harvest':'1970-01-01','note':'deep','none':null,'nothing':null,'beside':['%s'],'distances':{'%s':0},'crop':{'is':'Beans','rows':3}}"
                                .formatted(bed.value(), bed.value(), bed.value())
                                .replace('\'', '"'));
        assertThat(history.stream(bed.value(), 1, 10)).hasSize(1);
        assertThat(history.check(stream.stream().map(Recorded::position).toList())).isNull();
    }

    @Test
    void projections_and_policies_hear_of_it() {
        commands.sendAndWait(new Dig(bed, Soil.LOAM));
        await().untilAsserted(() ->
                assertThat(harvest.heard())
                        .anyMatch(sown ->
                                sown.bed().equals(bed) && sown.seed().equals("green manure")));
    }

    @Test
    void what_a_policy_could_not_take_is_tried_again_in_order() {
        well.dryFor(bed);
        commands.sendAndWait(new Dig(bed, Soil.CLAY));
        commands.sendAndWait(new Sow(bed, "peas", NOW));
        commands.sendAndWait(new Sow(bed, "beans", NOW));
        await().untilAsserted(() -> assertThat(well.watered()).filteredOn(bed::equals).hasSize(2));
    }

    @Test
    void conflicting_commands_are_tried_again() {
        commands.sendAndWait(new Dig(bed, Soil.CLAY));
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        IntStream.range(0, 8)
                .parallel()
                .forEach(i -> answers.add(commands.sendAndWait(new Sow(bed, "seed " + i, NOW))));
        assertThat(answers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void a_follower_hears_in_order_what_comes_after() {
        List<Recorded> heard = Collections.synchronizedList(new ArrayList<>());
        commands.sendAndWait(new Dig(bed, Soil.CLAY));
        try (History.Following following = history.follow(heard::add)) {
            commands.sendAndWait(new Sow(bed, "peas", NOW));
            commands.sendAndWait(new Sow(bed, "beans", NOW));
            assertThat(following.await(history.head(), Duration.ofSeconds(10))).isTrue();
            assertThat(heard).extracting(Recorded::sequence).contains(1L, 2L).isSorted();
        }
    }

    record Tool(String name, String shed) {}

    @Test
    void a_shelf_finds_by_key_in_order_of_ids() {
        Shelf<Tool> tools =
                shelves.shelf("tools", Tool.class, Map.of("shed", tool -> List.of(tool.shed())));
        tools.put("1", new Tool("spade", "north"));
        tools.put("2", new Tool("fork", "south"));
        tools.put("3", new Tool("rake", "north"));
        tools.put("3", new Tool("hoe", "north"));
        assertThat(tools.by("shed", "north", null, 10))
                .extracting(Tool::name)
                .containsExactly("spade", "hoe");
        assertThat(tools.by("shed", "north", "1", 10))
                .extracting(Tool::name)
                .containsExactly("hoe");
        assertThat(tools.latest("shed", "north", null, 1))
                .extracting(Tool::name)
                .containsExactly("hoe");
        assertThat(tools.latest("shed", "north", "3", 9))
                .extracting(Tool::name)
                .containsExactly("spade");
        assertThat(tools.byAny("shed", List.of("south", "east", "north"), null, 10))
                .extracting(Tool::name)
                .containsExactly("spade", "fork", "hoe");
        assertThat(tools.byAny("shed", List.of("south", "north"), "1", 10))
                .extracting(Tool::name)
                .containsExactly("fork", "hoe");
        assertThat(tools.byAny("shed", List.of("south", "north"), null, 1)).hasSize(1);
        assertThat(tools.byAny("shed", List.of(), null, 1)).isEmpty();
        assertThat(tools.count("shed", "south")).isEqualTo(1);
        tools.remove("2");
        assertThat(tools.get("2")).isEmpty();
        tools.clear();
        assertThat(tools.count("shed", "north")).isZero();
    }
}
