package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.LiftCondition;
import accord.decision.DecisionEvent.ConditionLifted;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.ConsentSigned;
import accord.decision.DecisionEvent.ConsentedOnCondition;
import accord.decision.Game.Step;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Who may bind a side, and what counts as its consent. */
class MandateProperties {

    @Property
    void nobody_binds_a_side_beyond_what_it_has_registered(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(DecisionCommand.Consenting.class)) {
            for (DecisionEvent event : step.events()) {
                if (event instanceof ConsentGiven given) {
                    Mandate mandate = ((DecisionCommand.Consenting) step.command()).mandate();
                    Ledger before = game.before(step);
                    assertThat(before.covers(mandate, given.proposal())).isTrue();
                    if (before.takesTwo(mandate, given.proposal())) {
                        assertThat(given.signed()).isNotNull();
                    }
                }
            }
        }
    }

    @Property
    void where_two_have_to_sign_they_are_two_people_of_that_side_for_the_same_text(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            for (DecisionEvent event : step.events()) {
                if (event instanceof ConsentGiven given && given.signed() != null) {
                    Act first = given.signed();
                    assertThat(first.side()).isEqualTo(given.act().side());
                    assertThat(first.by()).isNotEqualTo(given.act().by());
                    assertThat(game.before(step).pending(given.proposal()).get(first.side()))
                            .isInstanceOfSatisfying(
                                    ConsentSigned.class,
                                    signed -> {
                                        assertThat(signed.act()).isEqualTo(first);
                                        assertThat(signed.version()).isEqualTo(given.version());
                                        assertThat(signed.textHash()).isEqualTo(given.textHash());
                                    });
                }
            }
        }
    }

    @Property
    void consent_is_given_signed_or_conditional_exactly_as_the_mandate_and_the_words_say(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(GiveConsent.class)) {
            GiveConsent c = (GiveConsent) step.command();
            Ledger before = game.before(step);
            if (mayConsent(before, c)) {
                DecisionEvent first = step.events().getFirst();
                Class<?> expected =
                        c.condition() != null
                                ? ConsentedOnCondition.class
                                : before.takesTwo(c.mandate(), c.proposal())
                                                && !before.pending(c.proposal())
                                                        .containsKey(c.act().side())
                                        ? ConsentSigned.class
                                        : ConsentGiven.class;
                assertThat(first).isInstanceOf(expected);
            }
        }
    }

    @Property
    void a_condition_and_a_first_signature_are_never_counted_as_consent(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            for (Proposal proposal : step.after().proposals()) {
                Map<SideId, Pending> pending = pending(game.after(step).pending(proposal.id()));
                assertThat(proposal.pending()).isEqualTo(pending);
                assertThat(Collections.disjoint(proposal.stands().keySet(), pending.keySet()))
                        .isTrue();
                assertThat(Collections.disjoint(proposal.consenting(), pending.keySet())).isTrue();
            }
        }
    }

    @Property
    void a_condition_that_is_lifted_becomes_the_consent_that_was_given_on_it(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(LiftCondition.class)) {
            LiftCondition c = (LiftCondition) step.command();
            Ledger before = game.before(step);
            boolean may =
                    before.undecided()
                            && before.pending(c.proposal()).get(c.act().side())
                                    instanceof ConsentedOnCondition
                            && !before.hasOpenObjection(c.proposal(), c.act().side())
                            && before.covers(c.mandate(), c.proposal());
            assertThat(step.events().isEmpty()).isEqualTo(!may);
            if (may) {
                var waited =
                        (ConsentedOnCondition) before.pending(c.proposal()).get(c.act().side());
                String note = c.note() == null ? "" : c.note();
                assertThat(step.events().getFirst())
                        .isEqualTo(
                                new ConditionLifted(
                                        c.decision(),
                                        c.proposal(),
                                        waited.version(),
                                        note,
                                        c.act()));
                assertThat(step.events().get(1))
                        .isEqualTo(
                                before.takesTwo(c.mandate(), c.proposal())
                                        ? new ConsentSigned(
                                                c.decision(),
                                                c.proposal(),
                                                waited.version(),
                                                waited.textHash(),
                                                waited.reservation(),
                                                c.act())
                                        : new ConsentGiven(
                                                c.decision(),
                                                c.proposal(),
                                                waited.version(),
                                                waited.textHash(),
                                                waited.reservation(),
                                                c.act()));
            }
        }
    }

    /** Whether a command does anything at all for its side. */
    static boolean mayConsent(Ledger before, GiveConsent c) {
        SideId side = c.act().side();
        boolean may =
                ConsentProperties.mayStand(before, c.proposal(), c.version(), c.textHash(), c)
                        && !before.hasOpenObjection(c.proposal(), side)
                        && before.covers(c.mandate(), c.proposal());
        if (!may) {
            return false;
        }
        DecisionEvent pending = before.pending(c.proposal()).get(side);
        if (c.condition() != null || pending instanceof ConsentedOnCondition) {
            return pending == null;
        }
        MemberId signer = pending == null ? null : pending.act().by();
        return !(c.act().by().equals(signer) && before.takesTwo(c.mandate(), c.proposal()));
    }

    private static Map<SideId, Pending> pending(Map<SideId, DecisionEvent> events) {
        Map<SideId, Pending> pending = new HashMap<>();
        events.forEach((side, event) ->
                pending.put(
                        side,
                        switch (event) {
                            case ConsentSigned e ->
                                    new Pending(
                                            e.version(),
                                            e.textHash(),
                                            "",
                                            e.reservation(),
                                            e.act());
                            case ConsentedOnCondition e ->
                                    new Pending(
                                            e.version(),
                                            e.textHash(),
                                            e.condition(),
                                            e.reservation(),
                                            e.act());
                            default -> throw new AssertionError(event);
                        }));
        return pending;
    }
}
