package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionCommand.NoteSeen;
import accord.decision.DecisionCommand.NoteTimeBox;
import accord.decision.DecisionCommand.OpenConsent;
import accord.decision.DecisionCommand.RevealScores;
import accord.decision.DecisionCommand.Supersede;
import accord.decision.DecisionEvent.ConsentOpened;
import accord.decision.DecisionEvent.ProposalAmended;
import accord.decision.DecisionState.Status;
import accord.decision.Game.Step;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Who can do what, how it is refused, and that events tell all. */
class ActingProperties {

    @Property
    void no_side_acts_for_another(@ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            SideId actor = step.command().act().side();
            if (!step.was(NoteSeen.class)) {
                assertThat(step.events())
                        .allMatch(event -> event.act().equals(step.command().act()));
            }
            for (Proposal after : step.after().proposals()) {
                after.stands()
                        .forEach((side, stand) -> assertThat(stand.act().side()).isEqualTo(side));
                step.before()
                        .proposal(after.id())
                        .filter(before -> !amends(step, after.id()))
                        .ifPresent(before -> othersStandAsTheyDid(before, after, actor));
            }
        }
    }

    @Property
    void who_is_no_side_does_nothing_but_what_the_course_of_things_asks_of_accord(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            boolean asked =
                    step.was(OpenConsent.class)
                            || step.was(NoteTimeBox.class)
                            || step.was(RevealScores.class)
                            || step.was(Supersede.class);
            if (step.known() > 0
                    && !asked
                    && !game.before(step).sides().contains(step.command().act().side())) {
                assertThat(step.events()).isEmpty();
                assertThat(step.thrown()).isNotNull();
            }
        }
    }

    @Property
    void a_refusal_says_why_in_a_sentence_and_leaves_nothing_behind(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            if (step.thrown() != null) {
                assertThat(step.thrown())
                        .isInstanceOfAny(DecisionRefused.class, InvalidInput.class);
                if (step.thrown() instanceof DecisionRefused refused) {
                    assertThat(refused.reason()).isNotNull();
                    assertThat(refused.sentence()).matches("[A-Z].*\\.");
                }
                assertThat(step.after()).isSameAs(step.before());
            }
        }
    }

    @Property
    void the_same_events_give_the_same_state(@ForAll(supplier = Games.class) Game game) {
        DecisionState replayed = DecisionState.NONE;
        for (DecisionEvent event : game.events()) {
            replayed = replayed.after(event);
        }
        assertThat(replayed).isEqualTo(game.steps().getLast().after());
    }

    @Property
    void consent_opens_once_and_not_after_the_end(@ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(OpenConsent.class)) {
            Ledger before = game.before(step);
            boolean opens = before.undecided() && !before.consentOpen();
            assertThat(step.thrown()).isNull();
            assertThat(step.events().stream().anyMatch(ConsentOpened.class::isInstance))
                    .isEqualTo(opens);
            assertThat(step.after().consentOpen()).isEqualTo(opens || before.consentOpen());
        }
    }

    @Property
    void the_status_tells_how_far_it_has_come(@ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            assertThat(step.after().status()).isEqualTo(status(game.after(step)));
        }
    }

    private static Status status(Ledger ledger) {
        if (ledger.count(DecisionEvent.DecisionSuperseded.class) > 0) {
            return Status.SUPERSEDED;
        }
        if (ledger.agreed() || ledger.closed()) {
            return ledger.agreed() ? Status.AGREED : Status.CLOSED;
        }
        Status begun = ledger.consentOpen() ? Status.FROZEN : Status.DRAFTING;
        return ledger.proposals().isEmpty() ? Status.OPEN : begun;
    }

    private static boolean amends(Step step, ProposalId proposal) {
        return step.events().stream()
                .anyMatch(e -> e instanceof ProposalAmended a && a.proposal().equals(proposal));
    }

    private static void othersStandAsTheyDid(Proposal before, Proposal after, SideId actor) {
        Set<SideId> stood = before.stands().keySet();
        for (SideId other : List.copyOf(stood)) {
            if (!other.equals(actor)) {
                assertThat(after.stands().get(other)).isEqualTo(before.stands().get(other));
            }
        }
        for (Objection objection : before.openObjections()) {
            boolean open = after.openObjections().contains(objection);
            assertThat(open || objection.act().side().equals(actor)).isTrue();
        }
    }
}
