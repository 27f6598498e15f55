package accord.protocol;

import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.decision.Rung;
import accord.member.Act;
import accord.member.SideId;
import accord.protocol.ProtocolCommand.NoteReviewDue;
import accord.protocol.ProtocolCommand.TakeProtocol;
import accord.protocol.ProtocolEvent.ProtocolAgreed;
import accord.protocol.ProtocolEvent.ProtocolOvertaken;
import accord.protocol.ProtocolEvent.ReviewFellDue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommunicationProtocolTest {
    private static final ProtocolId ID = new ProtocolId("c-protocol");
    private static final DecisionId FIRST = ID.decision(1);
    private static final DecisionId SECOND = ID.decision(2);
    private static final DecisionId THIRD = ID.decision(3);
    private static final ProposalId P = new ProposalId("p");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant IN_MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Act ACCORD = Act.ofAccord(NOON);
    private static final List<Rung> RUNGS =
            List.of(new Rung("Managers", Map.of(new SideId("city"), "Ann"), 72));

    private final FixtureConfiguration<CommunicationProtocol> protocol =
            new AggregateTestFixture<>(CommunicationProtocol.class);

    @Test
    void what_the_sides_agree_first_is_in_force() {
        protocol.givenNoPriorActivity().when(take(FIRST, null)).expectEvents(agreed(FIRST));
    }

    @Test
    void what_was_agreed_on_what_is_in_force_takes_its_place() {
        protocol.given(agreed(FIRST)).when(take(SECOND, FIRST)).expectEvents(agreed(SECOND));
    }

    @Test
    void of_two_that_were_agreed_on_the_same_base_the_second_comes_too_late() {
        protocol.given(agreed(FIRST), agreed(SECOND))
                .when(take(THIRD, FIRST))
                .expectEvents(new ProtocolOvertaken(ID, THIRD, SECOND, ACCORD));
        protocol.given(agreed(FIRST))
                .when(take(SECOND, null))
                .expectEvents(new ProtocolOvertaken(ID, SECOND, FIRST, ACCORD));
    }

    @Test
    void what_is_told_again_changes_nothing_even_long_after() {
        protocol.given(agreed(FIRST)).when(take(FIRST, null)).expectNoEvents();
        protocol.given(agreed(FIRST), agreed(SECOND)).when(take(FIRST, null)).expectNoEvents();
        protocol.given(agreed(FIRST), new ProtocolOvertaken(ID, SECOND, FIRST, ACCORD))
                .when(take(SECOND, null))
                .expectNoEvents();
    }

    @Test
    void the_day_of_its_review_is_noted_once_and_not_before() {
        protocol.given(agreed(FIRST)).when(due(FIRST, IN_MAY.minusMillis(1))).expectNoEvents();
        protocol.given(agreed(FIRST))
                .when(due(FIRST, IN_MAY))
                .expectEvents(new ReviewFellDue(ID, FIRST, Act.ofAccord(IN_MAY)));
        protocol.given(agreed(FIRST), new ReviewFellDue(ID, FIRST, Act.ofAccord(IN_MAY)))
                .when(due(FIRST, IN_MAY.plus(Duration.ofDays(1))))
                .expectNoEvents();
    }

    @Test
    void what_another_took_the_place_of_is_not_reviewed() {
        protocol.given(agreed(FIRST), agreed(SECOND)).when(due(FIRST, IN_MAY)).expectNoEvents();
    }

    private static NoteReviewDue due(DecisionId decision, Instant at) {
        return new NoteReviewDue(ID, decision, Act.ofAccord(at));
    }

    private static TakeProtocol take(DecisionId decision, @Nullable DecisionId base) {
        return new TakeProtocol(ID, decision, P, 1, "hash", base, RUNGS, IN_MAY, ACCORD);
    }

    private static ProtocolAgreed agreed(DecisionId decision) {
        return new ProtocolAgreed(ID, decision, P, 1, "hash", RUNGS, IN_MAY, ACCORD);
    }
}
