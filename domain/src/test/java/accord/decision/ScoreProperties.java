package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionCommand.RevealScores;
import accord.decision.DecisionCommand.SealScores;
import accord.decision.DecisionCommand.SetCriteria;
import accord.decision.DecisionEvent.CriteriaSet;
import accord.decision.DecisionEvent.ScoresRevealed;
import accord.decision.DecisionEvent.ScoresSealed;
import accord.decision.Game.Step;
import accord.member.SideId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** How the sides compare proposals: blind until every side has scored. */
class ScoreProperties {

    @Property
    void scores_stay_blind_until_every_side_has_scored_and_are_those_that_it_gave(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            for (DecisionEvent event : step.events()) {
                if (event instanceof ScoresRevealed revealed) {
                    Map<SideId, String> bound =
                            new ScoreLedger(game.before(step).events()).sealed();
                    assertThat(bound.keySet()).isEqualTo(step.before().sides());
                    assertThat(revealed.sheets().keySet()).isEqualTo(step.before().sides());
                    revealed.sheets()
                            .forEach((side, sheet) ->
                                    assertThat(ScoreLedger.digest(side, revealed.round(), sheet))
                                            .isEqualTo(bound.get(side)));
                }
            }
            ScoreLedger after = new ScoreLedger(game.after(step).events());
            Scoring scoring = step.after().scoring();
            assertThat(scoring.round()).isEqualTo(after.round());
            assertThat(scoring.criteria()).isEqualTo(after.criteria());
            assertThat(scoring.sealed()).isEqualTo(after.sealed());
            assertThat(scoring.revealed()).isEqualTo(after.revealed());
        }
    }

    @Property
    void any_side_sets_criteria_while_nothing_is_decided_and_says_whose_scores_end_unseen(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(SetCriteria.class)) {
            SetCriteria c = (SetCriteria) step.command();
            ScoreLedger scores = new ScoreLedger(game.before(step).events());
            List<String> said = c.criteria();
            boolean may =
                    mayAct(game.before(step), c)
                            && !said.isEmpty()
                            && said.size() <= 12
                            && new HashSet<>(said).size() == said.size();
            assertThat(step.events())
                    .isEqualTo(
                            may
                                    ? List.of(
                                            new CriteriaSet(
                                                    c.decision(),
                                                    scores.round() + 1,
                                                    said,
                                                    scores.unseen(),
                                                    c.act()))
                                    : List.of());
        }
    }

    @Property
    void a_side_scores_on_the_criteria_of_now_and_thinks_again_until_every_side_has_scored(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(SealScores.class)) {
            SealScores c = (SealScores) step.command();
            Ledger before = game.before(step);
            ScoreLedger scores = new ScoreLedger(before.events());
            boolean may =
                    mayAct(before, c)
                            && scores.round() > 0
                            && c.round() == scores.round()
                            && !scores.sealed().keySet().containsAll(before.sides())
                            && !c.commitment().contains(" ");
            assertThat(step.events())
                    .isEqualTo(
                            may
                                    ? List.of(
                                            new ScoresSealed(
                                                    c.decision(),
                                                    c.round(),
                                                    c.commitment(),
                                                    c.act()))
                                    : List.of());
        }
    }

    @Property
    void all_scores_are_shown_once_and_together(@ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(RevealScores.class)) {
            RevealScores c = (RevealScores) step.command();
            Ledger before = game.before(step);
            ScoreLedger scores = new ScoreLedger(before.events());
            boolean due =
                    before.undecided()
                            && c.round() == scores.round()
                            && scores.revealed().isEmpty();
            boolean may =
                    due
                            && scores.round() > 0
                            && c.sheets().keySet().equals(before.sides())
                            && scores.areThoseSealed(c.sheets());
            assertThat(step.thrown() != null).isEqualTo(due && !may);
            assertThat(step.events())
                    .isEqualTo(
                            may
                                    ? List.of(
                                            new ScoresRevealed(
                                                    c.decision(), c.round(), c.sheets(), c.act()))
                                    : List.of());
        }
    }

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void games_in_which_scores_are_shown_are_not_rare(@ForAll(supplier = Games.class) Game game) {
        Statistics.label("shown")
                .collect(new Ledger(game.events()).count(ScoresRevealed.class) > 0)
                .coverage(some -> some.check(true).percentage(p -> p > 3));
    }

    private static boolean mayAct(Ledger before, DecisionCommand command) {
        return before.undecided() && before.sides().contains(command.act().side());
    }
}
