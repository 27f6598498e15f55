package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionCommand.NoteTimeBox;
import accord.decision.DecisionCommand.ProposeClosing;
import accord.decision.DecisionCommand.Supersede;
import accord.decision.DecisionEvent.ClosingProposed;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.CommentWithdrawn;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionClosed;
import accord.decision.DecisionEvent.DecisionSuperseded;
import accord.decision.DecisionEvent.ThreadReopened;
import accord.decision.DecisionEvent.ThreadSettled;
import accord.decision.DecisionEvent.TimeBoxRanOut;
import accord.decision.DecisionEvent.VersionSeen;
import accord.decision.Game.Step;
import accord.member.SideId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** When something is agreed, and what an end means. */
class AgreementProperties {
    private static final Set<Class<? extends DecisionEvent>> TALK =
            Set.of(
                    CommentMade.class,
                    CommentWithdrawn.class,
                    ThreadSettled.class,
                    ThreadReopened.class);

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void it_is_agreed_at_the_moment_when_every_side_stands_to_the_same_version_and_never_otherwise(
            @ForAll(supplier = Games.class) Game game) {
        agreed_exactly_when_every_side_stands_to_the_same_version(game);
        boolean many = game.steps().getFirst().after().sides().size() > 6;
        Statistics.label(many ? "many sides" : "few sides")
                .collect(game.agreed())
                .coverage(some -> some.check(true).percentage(p -> p > 4 && p < 96));
    }

    /** The same, without looking at how often it happens. */
    void agreed_exactly_when_every_side_stands_to_the_same_version(Game game) {
        Optional<ProposalId> due = Optional.empty();
        for (int i = 0; i < game.events().size(); i++) {
            Optional<ProposalId> sealed =
                    game.events().get(i) instanceof DecisionAgreed e
                            ? Optional.of(e.proposal())
                            : Optional.empty();
            assertThat(sealed).isEqualTo(due);
            due = due(new Ledger(game.events().subList(0, i + 1)));
        }
        assertThat(due).isEmpty();
    }

    @Property
    void what_is_sealed_is_the_text_who_stood_to_it_and_the_objections_left_open(
            @ForAll(supplier = Games.class) Game game) {
        for (int i = 0; i < game.events().size(); i++) {
            if (game.events().get(i) instanceof DecisionAgreed seal) {
                Ledger ledger = new Ledger(game.events().subList(0, i));
                List<Wording> written = ledger.wordings(seal.proposal());
                Map<SideId, Stand> stands = new HashMap<>();
                ledger.standing(seal.proposal())
                        .forEach((side, event) -> stands.put(side, Ledger.stand(event)));

                assertThat(seal.version()).isEqualTo(written.size());
                assertThat(seal.wording()).isEqualTo(written.getLast());
                assertThat(seal.textHash()).isEqualTo(Ledger.digest(written.getLast()));
                assertThat(seal.stands()).isEqualTo(stands);
                assertThat(seal.stands().keySet()).isEqualTo(ledger.sides());
                assertThat(seal.openObjections())
                        .extracting(Objection::id)
                        .containsExactlyElementsOf(
                                ledger.openObjections(seal.proposal()).stream()
                                        .map(raised -> raised.objection())
                                        .toList());
                assertThat(seal.openObjections()).allMatch(Objection::open);
                assertThat(seal.act()).isEqualTo(game.events().get(i - 1).act());
            }
        }
    }

    @Property
    void after_the_end_nothing_is_possible_but_talk_and_for_the_agreed_supersession(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            Ledger before = step.known() == 0 ? null : game.before(step);
            if (before != null && !before.undecided()) {
                assertThat(step.events())
                        .allMatch(event ->
                                TALK.contains(event.getClass())
                                        || event instanceof VersionSeen
                                        || (before.agreed()
                                                && event instanceof DecisionSuperseded));
            }
        }
    }

    @Property
    void when_the_time_box_runs_out_that_is_noted_once_and_nothing_else_changes(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(NoteTimeBox.class)) {
            Ledger before = game.before(step);
            var deadline = before.opened().deadline();
            boolean over = deadline != null && !step.command().act().at().isBefore(deadline);
            boolean noted = before.count(TimeBoxRanOut.class) > 0;

            if (before.undecided() && over && !noted) {
                assertThat(step.events())
                        .containsExactly(
                                new TimeBoxRanOut(
                                        before.opened().decision(),
                                        deadline,
                                        step.command().act()));
            } else {
                assertThat(step.events()).isEmpty();
            }
            assertThat(step.thrown() != null).isEqualTo(before.undecided() && !over && !noted);
            assertThat(step.after().proposals()).isEqualTo(step.before().proposals());
            assertThat(step.after().agreed()).isEqualTo(step.before().agreed());
            assertThat(step.after().closed()).isEqualTo(step.before().closed());
            assertThat(step.after().timeBoxOver()).isEqualTo(noted || !step.events().isEmpty());
        }
    }

    @Property
    void it_is_closed_without_agreement_when_every_side_says_so_and_only_then(
            @ForAll(supplier = Games.class) Game game) {
        Set<SideId> said = new HashSet<>();
        for (Step step : game.steps(ProposeClosing.class)) {
            for (DecisionEvent event : step.events()) {
                if (event instanceof ClosingProposed) {
                    said.add(event.act().side());
                }
            }
            boolean closes = !step.events().isEmpty() && said.containsAll(step.before().sides());
            assertThat(step.events().stream().anyMatch(DecisionClosed.class::isInstance))
                    .isEqualTo(closes);
            assertThat(step.after().closing()).isEqualTo(said);
        }
        assertThat(new Ledger(game.events()).count(DecisionClosed.class)).isLessThanOrEqualTo(1);
        assertThat(new Ledger(game.events()).agreed() && new Ledger(game.events()).closed())
                .isFalse();
    }

    @Property
    void only_what_is_agreed_is_superseded_and_once(@ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(Supersede.class)) {
            Ledger before = game.before(step);
            assertThat(step.thrown() != null).isEqualTo(!before.agreed());
            assertThat(!step.events().isEmpty())
                    .isEqualTo(before.agreed() && before.count(DecisionSuperseded.class) == 0);
        }
    }

    @Property
    void sides_stand_aside_only_where_there_are_three_or_more_and_never_all(
            @ForAll(supplier = Games.class) Game game) {
        for (DecisionEvent event : game.events()) {
            if (event instanceof DecisionEvent.SideStoodAside) {
                assertThat(new Ledger(game.events()).sides()).hasSizeGreaterThan(2);
            }
            if (event instanceof DecisionAgreed seal) {
                assertThat(seal.stands().values())
                        .anyMatch(stand -> stand.kind() == Stand.Kind.CONSENT);
                assertThat(game.events())
                        .anyMatch(e ->
                                e instanceof ConsentGiven given
                                        && given.proposal().equals(seal.proposal())
                                        && given.version() == seal.version());
            }
        }
    }

    /** The proposal to which every side stands while nothing is decided yet. */
    private static Optional<ProposalId> due(Ledger ledger) {
        return ledger.undecided()
                ? ledger.proposals().stream().filter(ledger::everySideStands).findFirst()
                : Optional.empty();
    }
}
