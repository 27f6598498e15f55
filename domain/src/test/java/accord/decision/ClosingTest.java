package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionCommand.ProposeClosing;
import accord.decision.DecisionRefused.Reason;
import org.junit.jupiter.api.Test;

/** A decision is given up by every side together. */
class ClosingTest extends JustOpened {

    @Test
    void it_is_closed_when_every_side_would_close_it_and_not_before() {
        when(new ProposeClosing(ID, "No use.", ANN));
        assertThat(state.status()).isEqualTo(DecisionState.Status.OPEN);
        when(new ProposeClosing(ID, "None.", BOB));
        assertThat(state.status()).isEqualTo(DecisionState.Status.CLOSED);
        refused(
                Reason.CLOSED,
                new Propose(ID, P, "Crews", new Wording("Two.", Terms.PLAIN), "", null, BOB));
    }
}
