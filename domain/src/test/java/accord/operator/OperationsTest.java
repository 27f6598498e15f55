package accord.operator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.operator.OperatorCommand.DiscardParked;
import accord.operator.OperatorCommand.RebuildModel;
import accord.operator.OperatorCommand.RetryParked;
import accord.operator.OperatorEvent.ParkedDiscarded;
import accord.operator.OperatorEvent.ParkedRetried;
import accord.operator.OperatorEvent.RebuildBegun;
import accord.text.InvalidInput;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static final Act ACT =
            new Act(
                    new MemberId("operator"),
                    new SideId("operation"),
                    Instant.parse("2026-03-01T10:15:30Z"));
    private static final ParkedEvent PARKED =
            new ParkedEvent("notices", "e-1", "decision.consent-given/1");

    private final AggregateTestFixture<Operations> operations =
            new AggregateTestFixture<>(Operations.class);

    @Test
    void a_retry_is_on_record_with_its_reason() {
        operations
                .givenNoPriorActivity()
                .when(new RetryParked(PARKED, " the mail server is back ", ACT))
                .expectEvents(new ParkedRetried(PARKED, "the mail server is back", ACT));
    }

    @Test
    void a_discarding_is_on_record_beside_what_was_done_before() {
        operations
                .given(new ParkedRetried(PARKED, "again", ACT))
                .when(new DiscardParked(PARKED, "no such member any more", ACT))
                .expectEvents(new ParkedDiscarded(PARKED, "no such member any more", ACT));
    }

    @Test
    void that_a_read_model_is_made_again_is_on_record_with_its_reason() {
        operations
                .givenNoPriorActivity()
                .when(new RebuildModel("issues", "a summary looked wrong", ACT))
                .expectEvents(new RebuildBegun("issues", "a summary looked wrong", ACT));
    }

    @Test
    void nothing_is_done_without_a_reason() {
        assertThatThrownBy(() -> new DiscardParked(PARKED, " ", ACT))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("must not be empty");
    }
}
