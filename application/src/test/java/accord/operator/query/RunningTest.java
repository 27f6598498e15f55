package accord.operator.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.eventlog.query.InMemoryHistory;
import accord.eventlog.query.ReadModel;
import accord.eventlog.query.ReadModels;
import accord.member.MemberId;
import accord.member.Permission;
import accord.member.SideId;
import accord.member.query.Caller;
import accord.operator.Operations;
import accord.operator.OperatorCommand.DiscardParked;
import accord.operator.OperatorCommand.RebuildModel;
import accord.operator.OperatorCommand.RetryParked;
import accord.operator.OperatorEvent;
import accord.operator.OperatorEvent.ParkedDiscarded;
import accord.operator.OperatorEvent.ParkedRetried;
import accord.operator.OperatorEvent.RebuildBegun;
import accord.operator.ParkedEvent;
import accord.text.InvalidInput;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                    new ProcessorsThatNote(),
                    new ModelsThatNote(),
                    commands,
                    history,
                    Clock.fixed(NOW, ZoneOffset.UTC));
    private Optional<ReadModel.Rebuild> going = Optional.empty();

    /** Two read models, one of which cannot be made again. */
    private final class ModelsThatNote implements ReadModels {
        @Override
        public List<ReadModel> all() {
            return List.of(
                    new ReadModel("issues", Optional.empty(), going),
                    new ReadModel("notices", Optional.of("They were told."), Optional.empty()));
        }

        @Override
        public boolean rebuild(String name) {
            return done.add("rebuild " + name);
        }
    }

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
        commands.subscribe(
                RebuildModel.class.getName(),
                message -> {
                    RebuildModel asked = (RebuildModel) message.getPayload();
                    return keep(new RebuildBegun(asked.model(), asked.why(), asked.act()));
                });
    }

    @Test
    void that_a_read_model_is_made_again_is_on_record_before_it_begins() {
        assertThat(running.rebuild(OLA, "issues", "a summary looked wrong")).isTrue();
        assertThat(done).containsExactly("recorded a summary looked wrong", "rebuild issues");
    }

    @Test
    void one_that_is_made_again_already_goes_on_and_nothing_is_recorded() {
        going = Optional.of(new ReadModel.Rebuild(3, 9, Optional.empty(), Optional.empty()));
        assertThat(running.rebuild(OLA, "issues", "why not")).isFalse();
        assertThat(done).isEmpty();
        going = Optional.of(new ReadModel.Rebuild(3, 9, Optional.empty(), Optional.of("broken")));
        assertThat(running.rebuild(OLA, "issues", "why not")).isTrue();
    }

    @Test
    void what_cannot_be_made_again_says_why_and_what_is_not_there_says_so() {
        assertThatThrownBy(() -> running.rebuild(OLA, "notices", "why"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("They were told.");
        assertThatThrownBy(() -> running.rebuild(OLA, "nothing", "why"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> running.rebuild(OLA, "issues", " "))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> running.rebuild(LENA, "issues", "why"))
                .isInstanceOf(NoOperator.class);
        assertThatThrownBy(() -> running.models(LENA)).isInstanceOf(NoOperator.class);
        assertThat(done).isEmpty();
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
