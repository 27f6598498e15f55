package accord.operator.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.eventlog.query.InMemoryHistory;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.operator.Operations;
import accord.operator.OperatorCommand.DiscardParked;
import accord.operator.OperatorCommand.RetryParked;
import accord.operator.OperatorEvent;
import accord.operator.OperatorEvent.ParkedDiscarded;
import accord.operator.OperatorEvent.ParkedRetried;
import accord.operator.ParkedEvent;
import accord.text.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators may see and do, and that nobody else may. */
class RunningTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30Z");
    private static final ParkedEvent PARKED =
            new ParkedEvent("notices", "e-1", "decision.consent-given/1");
    private static final Caller OLA = caller("ola", true);
    private static final Caller LENA = caller("lena", false);

    private final List<String> done = new ArrayList<>();
    private final InMemoryHistory history = new InMemoryHistory();
    private final CommandBus commands = SimpleCommandBus.builder().build();
    private final Running running =
            new Running(
                    new ProcessorsThatNote(), commands, history, Clock.fixed(NOW, ZoneOffset.UTC));

    /** Processors that note what is done to them. */
    private final class ProcessorsThatNote implements Processors {
        @Override
        public List<ProcessorState> states() {
            return List.of();
        }

        @Override
        public List<Parked> parked(int limit) {
            return List.of();
        }

        @Override
        public boolean retry(ParkedEvent event) {
            return done.add("retry " + event.event());
        }

        @Override
        public boolean discard(ParkedEvent event) {
            return done.add("discard " + event.event());
        }
    }

    private static Caller caller(String name, boolean operator) {
        return new Caller(
                name,
                new MemberId(name),
                new SideId("a-side"),
                name,
                Permission.NEGOTIATOR,
                operator);
    }

    @BeforeEach
    void a_book_is_kept() {
        commands.subscribe(
                RetryParked.class.getName(),
                message -> {
                    RetryParked asked = (RetryParked) message.getPayload();
                    return keep(new ParkedRetried(asked.parked(), asked.why(), asked.act()));
                });
        commands.subscribe(
                DiscardParked.class.getName(),
                message -> {
                    DiscardParked asked = (DiscardParked) message.getPayload();
                    return keep(new ParkedDiscarded(asked.parked(), asked.why(), asked.act()));
                });
    }

    private Object keep(OperatorEvent event) {
        done.add("recorded " + event.why());
        return history.append(Operations.BOOK, event, Map.of(), NOW);
    }

    @Test
    void what_is_done_is_on_record_before_with_who_when_and_why() {
        assertThat(running.retry(OLA, PARKED, "the mail server is back")).isTrue();
        assertThat(running.discard(OLA, PARKED, "for a member who is gone")).isTrue();
        assertThat(done)
                .containsExactly(
                        "recorded the mail server is back",
                        "retry e-1",
                        "recorded for a member who is gone",
                        "discard e-1");
        assertThat(running.acts(OLA))
                .extracting(OperatorEvent::why)
                .containsExactly("for a member who is gone", "the mail server is back");
        assertThat(running.acts(OLA).get(0).act().by()).isEqualTo(OLA.member());
        assertThat(running.acts(OLA).get(0).act().at()).isEqualTo(NOW);
    }

    @Test
    void nothing_is_done_without_a_reason() {
        assertThatThrownBy(() -> running.discard(OLA, PARKED, "  "))
                .isInstanceOf(InvalidInput.class);
        assertThat(done).isEmpty();
    }

    @Test
    void whoever_does_not_run_accord_finds_nothing_here() {
        assertThatThrownBy(() -> running.processors(LENA)).isInstanceOf(NoOperator.class);
        assertThatThrownBy(() -> running.parked(LENA)).isInstanceOf(NoOperator.class);
        assertThatThrownBy(() -> running.acts(LENA)).isInstanceOf(NoOperator.class);
        assertThatThrownBy(() -> running.retry(LENA, PARKED, "why")).isInstanceOf(NoOperator.class);
        assertThatThrownBy(() -> running.discard(LENA, PARKED, "")).isInstanceOf(NoOperator.class);
        assertThat(done).isEmpty();
    }

    @Test
    void the_latest_acts_are_told_and_no_more() {
        for (int act = 0; act <= Running.MOST; act++) {
            running.retry(OLA, PARKED, "for the %dth time".formatted(act));
        }
        assertThat(running.acts(OLA)).hasSize(Running.MOST);
        assertThat(running.acts(OLA).get(0).why()).isEqualTo("for the 50th time");
    }
}
