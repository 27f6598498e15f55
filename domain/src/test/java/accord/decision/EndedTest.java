package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.LiftCondition;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionCommand.ProposeExtension;
import accord.decision.DecisionCommand.RaiseObjection;
import accord.decision.DecisionCommand.ResolveObjection;
import accord.decision.DecisionRefused.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is agreed on one text leaves nothing to be done about the others. */
class EndedTest extends JustOpened {
    private static final ProposalId OTHER = new ProposalId("other");
    private static final ObjectionId OBJECTION = new ObjectionId("o");
    private static final Wording WORDING = new Wording("Two crews.", Terms.PLAIN);

    EndedTest() {
        when(new Propose(ID, P, "Crews", WORDING, "", null, BOB));
        when(new Propose(ID, OTHER, "More crews", WORDING, "", null, BOB));
        when(
                new GiveConsent(
                        ID, OTHER, 1, WORDING.hash(), null, "The board", Mandate.UNLIMITED, ANN));
        when(new RaiseObjection(ID, OTHER, OBJECTION, 1, "Too many", "Two", BOB));
        when(new GiveConsent(ID, P, 1, WORDING.hash(), null, ANN));
        when(new GiveConsent(ID, P, 1, WORDING.hash(), null, BOB));
        assertThat(state.agreed()).isNotNull();
    }

    @Test
    void no_condition_is_lifted_any_more() {
        refused(Reason.ALREADY_AGREED, new LiftCondition(ID, OTHER, null, Mandate.UNLIMITED, ANN));
    }

    @Test
    void no_objection_is_resolved_any_more_so_that_what_was_sealed_stays_as_it_was() {
        refused(Reason.ALREADY_AGREED, new ResolveObjection(ID, OTHER, OBJECTION, BOB));
    }

    @Test
    void no_more_time_is_given() {
        refused(
                Reason.ALREADY_AGREED,
                new ProposeExtension(ID, NOW.plus(Duration.ofDays(1)), null, ANN));
    }
}
