package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.LiftCondition;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionCommand.RaiseObjection;
import accord.decision.DecisionEvent.ConditionLifted;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.ConsentSigned;
import accord.decision.DecisionRefused.Reason;
import accord.member.Act;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When what somebody says binds their side. */
class BindingTest extends JustOpened {
    private static final Act AMY = act("amy", CITY);
    private static final Wording WORDING =
            new Wording("Two.", new Terms(Terms.Kind.INSTRUCTION, null, "", "", new Money(20_000)));
    private static final Mandate WITH_ANOTHER =
            new Mandate(Mandate.UNLIMITED.kinds(), null, Money.NOTHING);
    private static final Mandate SMALL =
            new Mandate(Mandate.UNLIMITED.kinds(), new Money(19_999), null);

    BindingTest() {
        when(new Propose(ID, P, "Crews", WORDING, "", null, BOB));
    }

    @Test
    void a_side_with_an_open_objection_of_its_own_consents_neither_at_once_nor_by_a_condition() {
        when(consent(ANN, null, "The board", Mandate.UNLIMITED));
        when(new RaiseObjection(ID, P, new ObjectionId("o"), 1, "Too few", "Three", BOB));
        refused(Reason.OWN_OBJECTION_OPEN, consent(BOB, null, null, Mandate.UNLIMITED));
        assertThat(when(lift(ANN, Mandate.UNLIMITED))).hasSize(2);
    }

    @Test
    void an_objection_of_a_side_ends_its_consent_on_a_condition_and_lets_it_give_no_other() {
        when(consent(ANN, null, "The board", Mandate.UNLIMITED));
        when(new RaiseObjection(ID, P, new ObjectionId("o"), 1, "Too few", "Three", AMY));
        refused(Reason.NO_SUCH_CONDITION, lift(ANN, Mandate.UNLIMITED));
        refused(Reason.OWN_OBJECTION_OPEN, consent(ANN, null, "The board", Mandate.UNLIMITED));
    }

    @Test
    void nobody_goes_beyond_what_is_registered_at_once_or_when_a_condition_is_lifted() {
        refused(Reason.NOT_AUTHORISED, consent(ANN, null, null, SMALL));
        refused(Reason.NOT_AUTHORISED, consent(ANN, null, "The board", SMALL));
        when(consent(ANN, null, "The board", Mandate.UNLIMITED));
        refused(Reason.NOT_AUTHORISED, lift(ANN, SMALL));
        refused(Reason.CONDITION_STANDS, consent(AMY, null, null, Mandate.UNLIMITED));
        refused(Reason.NO_SUCH_CONDITION, lift(BOB, Mandate.UNLIMITED));
    }

    @Test
    void where_two_sign_the_second_makes_it_consent_and_what_both_reserve_stays() {
        assertThat(when(consent(ANN, "Until May", null, WITH_ANOTHER)))
                .containsExactly(new ConsentSigned(ID, P, 1, WORDING.hash(), "Until May", ANN));
        refused(Reason.ALREADY_SIGNED, consent(ANN, null, null, WITH_ANOTHER));
        refused(Reason.ALREADY_SIGNED, consent(AMY, null, "The board", WITH_ANOTHER));
        refused(Reason.NO_SUCH_CONDITION, lift(AMY, WITH_ANOTHER));
        assertThat(when(consent(AMY, "At cost", null, WITH_ANOTHER)))
                .containsExactly(given("Until May\nAt cost", ANN, AMY));
    }

    @Test
    void what_both_reserve_alike_or_only_one_does_is_said_once() {
        when(consent(ANN, "Until May", null, WITH_ANOTHER));
        DecisionState signed = state;
        assertThat(when(consent(AMY, "Until May", null, WITH_ANOTHER)))
                .containsExactly(given("Until May", ANN, AMY));
        state = signed;
        assertThat(when(consent(AMY, null, null, WITH_ANOTHER)))
                .containsExactly(given("Until May", ANN, AMY));
    }

    @Test
    void who_signed_first_and_may_alone_now_binds_the_side_alone() {
        when(consent(ANN, null, null, WITH_ANOTHER));
        assertThat(when(consent(ANN, "At cost", null, Mandate.UNLIMITED)))
                .containsExactly(given("At cost", null, ANN));
    }

    @Test
    void a_condition_that_is_lifted_still_takes_two_where_two_sign() {
        when(consent(ANN, "Until May", "The board", WITH_ANOTHER));
        assertThat(when(lift(ANN, WITH_ANOTHER)))
                .containsExactly(
                        new ConditionLifted(ID, P, 1, "", ANN),
                        new ConsentSigned(ID, P, 1, WORDING.hash(), "Until May", ANN));
    }

    @Test
    void what_somebody_says_binds_their_side_as_far_as_it_has_registered_whatever_they_claim() {
        refused(Reason.NOT_AUTHORISED, consent(ANN, null, null, Mandate.UNLIMITED).under(SMALL));
        when(consent(ANN, null, "The board", SMALL).under(Mandate.UNLIMITED));
        refused(Reason.NOT_AUTHORISED, lift(ANN, Mandate.UNLIMITED).under(SMALL));
        assertThat(when(lift(ANN, SMALL).under(Mandate.UNLIMITED))).hasSize(2);
    }

    private static GiveConsent consent(
            Act act, @Nullable String reservation, @Nullable String condition, Mandate mandate) {
        return new GiveConsent(ID, P, 1, WORDING.hash(), reservation, condition, mandate, act);
    }

    private static LiftCondition lift(Act act, Mandate mandate) {
        return new LiftCondition(ID, P, null, mandate, act);
    }

    private static ConsentGiven given(String reservation, @Nullable Act first, Act act) {
        return new ConsentGiven(ID, P, 1, WORDING.hash(), reservation, first, act);
    }
}
