package accord.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionId;
import accord.decision.ProposalId;
import accord.decision.Rung;
import accord.member.Act;
import accord.member.SideId;
import accord.protocol.ProtocolEvent.ProtocolAgreed;
import accord.protocol.ProtocolEvent.ProtocolOvertaken;
import accord.protocol.ProtocolEvent.ReviewFellDue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProtocolStateTest {
    private static final ProtocolId ID = new ProtocolId("c-protocol");
    private static final Act ACCORD = Act.ofAccord(Instant.parse("2026-03-01T12:00:00Z"));
    private static final Rung RUNG = new Rung("Managers", Map.of(new SideId("city"), "Ann"), 72);

    @Test
    void a_ladder_is_there_once_one_is_agreed_and_gone_when_it_is_agreed_away() {
        assertThat(after().ladder()).isEmpty();
        assertThat(after(agreed(1, RUNG)).ladder())
                .hasValueSatisfying(ladder -> {
                    assertThat(ladder.agreedIn()).isEqualTo(ID.decision(1));
                    assertThat(ladder.rungs()).containsExactly(RUNG);
                });
        assertThat(after(agreed(1, RUNG), agreed(2)).ladder()).isEmpty();
    }

    @Test
    void what_came_too_late_is_told_as_long_as_what_was_faster_is_in_force() {
        ProtocolOvertaken late = new ProtocolOvertaken(ID, ID.decision(2), ID.decision(1), ACCORD);
        assertThat(after(agreed(1), late).tooLate()).containsExactly(ID.decision(2));
        assertThat(after(agreed(1), late, agreed(3)).tooLate()).isEmpty();
    }

    @Test
    void a_review_is_due_until_something_new_is_agreed() {
        ReviewFellDue due = new ReviewFellDue(ID, ID.decision(1), ACCORD);
        assertThat(after(agreed(1), due).reviewDue()).isTrue();
        assertThat(after(agreed(1), due, agreed(2)).reviewDue()).isFalse();
    }

    @Test
    void its_decisions_are_known_by_their_ids() {
        assertThat(ID.isOf(ID.decision(12))).isTrue();
        assertThat(ID.isOf(new DecisionId("i-d1"))).isFalse();
    }

    private static ProtocolAgreed agreed(int number, Rung... rungs) {
        return new ProtocolAgreed(
                ID,
                ID.decision(number),
                new ProposalId("p"),
                1,
                "hash",
                List.of(rungs),
                null,
                ACCORD);
    }

    private static ProtocolState after(ProtocolEvent... events) {
        ProtocolState state = ProtocolState.NONE;
        for (ProtocolEvent event : events) {
            state = state.after(event);
        }
        return state;
    }
}
