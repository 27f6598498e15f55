package accord.operator.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import accord.operator.ParkedEvent;
import accord.operator.query.Parked;
import accord.operator.query.ProcessorState;
import accord.operator.query.Processors;
import garden.Garden.BedId;
import garden.Garden.Dig;
import garden.Garden.Soil;
import garden.Garden.Sow;
import garden.Well;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@SpringBootTest(
        classes = AxonProcessorsTest.App.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"accord.data=memory", "accord.scan=garden", "accord.dead-letters.retry=PT1H"})
class AxonProcessorsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30Z");

    @EnableAutoConfiguration
    @Import(OperatorConfiguration.class)
    static class App {
        @Bean
        Well well() {
            return new Well();
        }
    }

    @Autowired private CommandGateway commands;
    @Autowired private Processors processors;
    @Autowired private Well well;

    private final BedId bed = new BedId("bed-" + UUID.randomUUID());

    /** Two events of one stream that wait, the first of which could not be taken. */
    private Parked parked() {
        well.dryFor(bed);
        commands.sendAndWait(new Dig(bed, Soil.CLAY));
        commands.sendAndWait(new Sow(bed, "peas", NOW));
        commands.sendAndWait(new Sow(bed, "beans", NOW));
        await().until(() -> processors.parked(10).stream().anyMatch(one -> one.behind() == 1));
        return processors.parked(10).get(0);
    }

    private ProcessorState state(String processor) {
        return processors.states().stream()
                .filter(one -> one.name().equals(processor))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_parked_is_told_by_names_and_tried_again() {
        Parked parked = parked();
        ParkedEvent event = parked.event();
        assertThat(event.type()).isEqualTo("garden.seed-sown/1");
        assertThat(parked.cause()).isEqualTo("IllegalStateException");
        assertThat(state(event.processor()).parked()).isEqualTo(1);
        assertThat(processors.retry(event)).isTrue();
        assertThat(processors.parked(10)).isEmpty();
        assertThat(well.watered()).filteredOn(bed::equals).hasSize(2);
        assertThat(processors.retry(event)).isFalse();
    }

    @Test
    void what_is_discarded_lets_what_waited_behind_it_go_on() {
        ParkedEvent event = parked().event();
        assertThat(processors.discard(event)).isTrue();
        assertThat(processors.parked(10)).isEmpty();
        assertThat(well.watered()).filteredOn(bed::equals).hasSize(1);
        assertThat(processors.discard(event)).isFalse();
    }

    @Test
    void a_processor_that_came_to_the_end_has_nothing_to_go() {
        commands.sendAndWait(new Dig(bed, Soil.LOAM));
        await().untilAsserted(() -> assertThat(state("harvest").behind()).isZero());
        assertThat(state("harvest").position()).isPositive();
        assertThat(state("harvest").node()).isPresent();
        assertThat(processors.states())
                .extracting(ProcessorState::name)
                .isSorted()
                .containsAll(List.of("harvest"));
    }

    @Test
    void what_nobody_parked_cannot_be_tried() {
        ParkedEvent none = new ParkedEvent("harvest", "no-such-event", "garden.seed-sown/1");
        assertThat(processors.retry(none)).isFalse();
        assertThat(processors.discard(none)).isFalse();
        assertThat(processors.discard(new ParkedEvent("nobody", "e", "t"))).isFalse();
    }
}
