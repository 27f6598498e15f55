package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionCommand.RaiseObjection;
import accord.decision.DecisionCommand.ReopenThread;
import accord.decision.DecisionCommand.ResolveObjection;
import accord.decision.DecisionCommand.RevealScores;
import accord.decision.DecisionCommand.SealScores;
import accord.decision.DecisionCommand.SetCriteria;
import accord.decision.DecisionCommand.SettleThread;
import accord.decision.DecisionCommand.StandAside;
import accord.decision.DecisionCommand.WithdrawComment;
import accord.decision.DecisionCommand.WithdrawConsent;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.ConsentWithdrawn;
import accord.decision.DecisionEvent.ObjectionRaised;
import accord.decision.DecisionEvent.ObjectionResolved;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionEvent.SideStoodAside;
import accord.decision.Game.Step;
import accord.member.SideId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** How a side comes to stand to a text, and how it ceases to. */
class ConsentProperties {
    private static final Set<Class<? extends DecisionCommand>> TALK =
            Set.of(
                    MakeComment.class,
                    WithdrawComment.class,
                    SettleThread.class,
                    ReopenThread.class);
    private static final Set<Class<? extends DecisionCommand>> SCORES =
            Set.of(SetCriteria.class, SealScores.class, RevealScores.class);

    @Property
    void a_side_consents_exactly_to_what_it_saw_if_that_is_current_and_it_has_no_open_objection(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(GiveConsent.class)) {
            GiveConsent c = (GiveConsent) step.command();
            if (!MandateProperties.mayConsent(game.before(step), c)) {
                assertThat(step.events()).isEmpty();
                continue;
            }
            assertThat(step.events().getFirst().act()).isEqualTo(c.act());
            if (step.events().getFirst() instanceof ConsentGiven given) {
                assertThat(given.proposal()).isEqualTo(c.proposal());
                assertThat(given.version()).isEqualTo(c.version());
                assertThat(given.textHash()).isEqualTo(c.textHash());
                assertThat(given.reservation())
                        .contains(c.reservation() == null ? "" : c.reservation());
            }
        }
    }

    @Property
    void a_side_of_three_or_more_stands_aside_with_a_reason_even_while_it_objects(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(StandAside.class)) {
            StandAside c = (StandAside) step.command();
            boolean may =
                    mayStand(game.before(step), c.proposal(), c.version(), c.textHash(), c)
                            && game.before(step).sides().size() > 2
                            && !c.reason().isBlank();

            assertThat(step.events().isEmpty()).isEqualTo(!may);
            if (may) {
                assertThat(step.events().getFirst())
                        .isEqualTo(
                                new SideStoodAside(
                                        c.decision(),
                                        c.proposal(),
                                        c.version(),
                                        c.textHash(),
                                        c.reason(),
                                        c.act()));
            }
        }
    }

    @Property
    void nobody_stands_to_anything_before_consent_opens(@ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            if (step.known() > 0 && !game.before(step).consentOpen()) {
                assertThat(step.before().consentOpen()).isFalse();
                assertThat(step.events())
                        .noneMatch(e -> e instanceof ConsentGiven || e instanceof SideStoodAside);
            }
        }
    }

    @Property
    void a_new_version_voids_every_consent_and_keeps_what_each_side_consented_to_last(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            for (DecisionEvent event : step.events()) {
                if (event instanceof ProposalAmended amended) {
                    Ledger before = game.before(step);
                    Proposal after = step.after().proposal(amended.proposal()).orElseThrow();

                    assertThat(amended.voids())
                            .isEqualTo(before.standing(amended.proposal()).keySet());
                    assertThat(after.stands()).isEmpty();
                    assertThat(after.lastStands())
                            .isEqualTo(stands(before.stoodLast(amended.proposal())));
                }
            }
        }
    }

    @Property
    void the_state_tells_how_each_side_stands_and_stood_last_as_the_events_do(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            Ledger ledger = game.after(step);
            for (Proposal proposal : step.after().proposals()) {
                assertThat(proposal.stands()).isEqualTo(stands(ledger.standing(proposal.id())));
                assertThat(proposal.consenting())
                        .isEqualTo(ledger.standing(proposal.id()).keySet());
                assertThat(proposal.lastStands())
                        .isEqualTo(stands(ledger.stoodLast(proposal.id())));
            }
        }
    }

    @Property
    void neither_talk_nor_scores_change_a_text_how_a_side_stands_or_how_far_it_has_come(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            boolean talk = TALK.contains(step.command().getClass());
            boolean scores = SCORES.contains(step.command().getClass());
            if (talk || scores) {
                assertThat(step.after().proposals()).isEqualTo(step.before().proposals());
                assertThat(step.after().course()).isEqualTo(step.before().course());
            }
            if (talk) {
                assertThat(step.after().scoring()).isEqualTo(step.before().scoring());
            }
            if (scores) {
                assertThat(step.after().comments()).isEqualTo(step.before().comments());
            }
        }
    }

    @Property
    void a_side_can_withdraw_its_consent_until_something_is_agreed_or_closed(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(WithdrawConsent.class)) {
            WithdrawConsent c = (WithdrawConsent) step.command();
            Ledger before = game.before(step);
            boolean may =
                    before.undecided()
                            && (before.standing(c.proposal()).containsKey(c.act().side())
                                    || before.pending(c.proposal()).containsKey(c.act().side()))
                            && !c.reason().isBlank();

            if (may) {
                int version = before.wordings(c.proposal()).size();
                assertThat(step.events())
                        .containsExactly(
                                new ConsentWithdrawn(
                                        c.decision(), c.proposal(), version, c.reason(), c.act()));
            } else {
                assertThat(step.events()).isEmpty();
            }
        }
    }

    @Property
    void a_side_objects_to_the_current_version_with_a_reason_and_what_would_resolve_it(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(RaiseObjection.class)) {
            RaiseObjection c = (RaiseObjection) step.command();
            Ledger before = game.before(step);
            boolean known =
                    before.events().stream()
                            .anyMatch(e ->
                                    e instanceof ObjectionRaised raised
                                            && raised.objection().equals(c.objection()));
            int current = before.wordings(c.proposal()).size();
            boolean may =
                    before.undecided()
                            && before.sides().contains(c.act().side())
                            && current > 0
                            && c.version() == current
                            && !known
                            && !c.reason().isBlank()
                            && !c.wouldResolve().isBlank();

            assertThat(step.events().isEmpty()).isEqualTo(!may);
            if (may) {
                Proposal after = step.after().proposal(c.proposal()).orElseThrow();
                assertThat(after.openObjectionOf(c.act().side())).isPresent();
                assertThat(after.stands()).doesNotContainKey(c.act().side());
                assertThat(after.pending()).doesNotContainKey(c.act().side());
            }
        }
    }

    @Property
    void an_objection_follows_its_proposal_until_its_own_side_says_that_it_is_resolved(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            Ledger before = step.known() == 0 ? null : game.before(step);
            if (before != null && step.command() instanceof ResolveObjection c) {
                boolean may =
                        before.undecided()
                                && before.openObjections(c.proposal()).stream()
                                        .anyMatch(e ->
                                                e.objection().equals(c.objection())
                                                        && e.act().side().equals(c.act().side()));
                assertThat(step.events().isEmpty()).isEqualTo(!may);
            } else {
                assertThat(step.events()).noneMatch(ObjectionResolved.class::isInstance);
            }
            for (Proposal proposal : step.after().proposals()) {
                assertThat(proposal.openObjections())
                        .extracting(Objection::id)
                        .containsExactlyElementsOf(
                                game.after(step).openObjections(proposal.id()).stream()
                                        .map(ObjectionRaised::objection)
                                        .toList());
            }
        }
    }

    /** Whether a side may come to stand to a version, one way or the other. */
    static boolean mayStand(
            Ledger before, ProposalId proposal, int version, String hash, DecisionCommand command) {
        SideId side = command.act().side();
        return before.undecided()
                && before.sides().contains(side)
                && before.consentOpen()
                && before.isCurrent(proposal, version, hash)
                && !before.standing(proposal).containsKey(side);
    }

    private static Map<SideId, Stand> stands(Map<SideId, DecisionEvent> events) {
        Map<SideId, Stand> stands = new HashMap<>();
        events.forEach((side, event) -> stands.put(side, Ledger.stand(event)));
        return stands;
    }
}
