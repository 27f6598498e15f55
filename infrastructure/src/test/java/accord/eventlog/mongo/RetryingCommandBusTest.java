package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

class RetryingCommandBusTest {
    private final RetryingCommandBus bus =
            new RetryingCommandBus(SimpleCommandBus.builder().build());
    private final AtomicInteger tries = new AtomicInteger();

    private Object answer() {
        FutureCallback<String, Object> answer = new FutureCallback<>();
        bus.dispatch(GenericCommandMessage.<String>asCommandMessage("dig"), answer);
        CommandResultMessage<?> result = answer.getResult();
        if (result.isExceptional()
                && result.exceptionResult() instanceof RuntimeException refused) {
            throw refused;
        }
        return result.getPayload();
    }

    @Test
    void a_conflict_is_tried_again_on_fresh_state() {
        bus.subscribe(
                String.class.getName(),
                command -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new ConcurrencyException("taken");
                    }
                    return "done";
                });
        assertThat(answer()).isEqualTo("done");
    }

    @Test
    void after_eight_tries_it_is_given_up_with_the_reason() {
        bus.subscribe(
                String.class.getName(),
                command -> {
                    tries.incrementAndGet();
                    throw new ConcurrencyException("bed 7 is taken");
                });
        assertThatThrownBy(this::answer)
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("each of 8 times")
                .hasMessageContaining("bed 7 is taken");
        assertThat(tries).hasValue(8);
    }

    @Test
    void what_a_command_records_has_its_id_however_often_it_is_tried() {
        Set<Binary> ids = new HashSet<>();
        Set<Binary> later = new HashSet<>();
        bus.subscribe(
                String.class.getName(),
                command -> {
                    ids.add(CommitIds.next());
                    later.add(CommitIds.next());
                    if (tries.incrementAndGet() < 3) {
                        throw new ConcurrencyException("taken");
                    }
                    return "done";
                });
        answer();
        assertThat(ids).hasSize(1);
        assertThat(later).hasSize(1).isNotEqualTo(ids);
        assertThat(CommitIds.next()).isNotIn(ids);
    }
}
