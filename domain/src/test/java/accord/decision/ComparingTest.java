package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.decision.DecisionCommand.RevealScores;
import accord.decision.DecisionCommand.SealScores;
import accord.decision.DecisionCommand.SetCriteria;
import accord.decision.DecisionEvent.CriteriaSet;
import accord.decision.DecisionEvent.ScoresRevealed;
import accord.decision.DecisionEvent.ScoresSealed;
import accord.decision.DecisionRefused.Reason;
import accord.member.Act;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Criteria are on record; scores are bound at once and shown together. */
class ComparingTest extends JustOpened {
    private static final ScoreSheet GOOD = sheet(5, "a-salt");
    private static final ScoreSheet POOR = sheet(1, "another-salt");

    @Test
    void criteria_begin_a_round_and_end_the_scores_that_nobody_saw() {
        assertThat(when(criteria("Speed", "Cost")))
                .containsExactly(new CriteriaSet(ID, 1, List.of("Speed", "Cost"), Set.of(), ANN));
        when(seal(FIRM, 1, GOOD));
        assertThat(when(criteria("Speed")))
                .containsExactly(new CriteriaSet(ID, 2, List.of("Speed"), Set.of(FIRM), ANN));
        assertThat(state.scoring().sealed()).isEmpty();
    }

    @Test
    void a_side_is_bound_to_its_scores_and_nothing_on_record_tells_them() {
        when(criteria("Speed"));
        List<DecisionEvent> sealed = when(seal(CITY, 1, GOOD));
        assertThat(sealed).containsExactly(new ScoresSealed(ID, 1, GOOD.commitment(CITY, 1), ANN));
        assertThat(GOOD.commitment(CITY, 1))
                .isNotEqualTo(sheet(5, "b-salt").commitment(CITY, 1))
                .isNotEqualTo(GOOD.commitment(FIRM, 1))
                .isNotEqualTo(GOOD.commitment(CITY, 2));
    }

    @Test
    void scores_are_shown_when_every_side_has_scored_and_only_those_that_were_sealed() {
        when(criteria("Speed"));
        when(seal(CITY, 1, GOOD));
        refused(Reason.SCORES_MISSING, reveal(Map.of(CITY, GOOD)));
        when(seal(FIRM, 1, POOR));
        refused(Reason.SCORES_MISSING, reveal(Map.of(CITY, GOOD)));
        refused(Reason.WRONG_SCORES, reveal(Map.of(CITY, GOOD, FIRM, GOOD)));
        RevealScores all = reveal(Map.of(CITY, GOOD, FIRM, POOR));
        assertThat(when(all)).containsExactly(new ScoresRevealed(ID, 1, all.sheets(), all.act()));
        assertThat(state.scoring().revealed()).isEqualTo(all.sheets());
        assertThat(when(all)).isEmpty();
    }

    @Test
    void a_side_thinks_again_until_all_have_scored_and_not_afterwards() {
        when(criteria("Speed"));
        when(seal(CITY, 1, GOOD));
        when(seal(CITY, 1, POOR));
        assertThat(state.scoring().sealed()).containsEntry(CITY, POOR.commitment(CITY, 1));
        when(seal(FIRM, 1, GOOD));
        refused(Reason.ROUND_OVER, seal(CITY, 1, GOOD));
    }

    @Test
    void who_scored_on_older_criteria_is_told_and_no_stranger_takes_part() {
        refused(Reason.STALE_ROUND, seal(CITY, 0, GOOD)).hasMessage("There are no criteria yet.");
        when(criteria("Speed"));
        when(criteria("Cost"));
        refused(Reason.STALE_ROUND, seal(CITY, 1, GOOD))
                .hasMessageStartingWith("The criteria changed meanwhile");
        refused(Reason.NOT_A_SIDE, seal(new SideId("stranger"), 2, GOOD));
    }

    @Test
    void criteria_are_some_and_each_another_and_points_are_one_to_five() {
        assertThatThrownBy(() -> when(criteria())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> when(criteria("Cost", "Cost"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> sheet(0, "salt")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> sheet(6, "salt")).isInstanceOf(InvalidInput.class);
        Score score = new Score(new ProposalId("p"), 1, 0, 3);
        assertThatThrownBy(() -> new ScoreSheet(List.of(score, score), "salt"))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_side_scores_each_proposal_on_each_criterion_in_whatever_order_from_one_to_five() {
        Score speed = new Score(new ProposalId("a"), 1, 0, 1);
        Score cost = new Score(new ProposalId("a"), 1, 1, 5);
        Score other = new Score(new ProposalId("b"), 1, 0, 3);
        ScoreSheet sheet = new ScoreSheet(List.of(speed, cost, other), "salt");
        assertThat(sheet.scores()).containsExactly(speed, cost, other);
        assertThat(new ScoreSheet(List.of(other, cost, speed), "salt").commitment(CITY, 1))
                .isEqualTo(sheet.commitment(CITY, 1));
    }

    private static SetCriteria criteria(String... criteria) {
        return new SetCriteria(ID, List.of(criteria), ANN);
    }

    private static SealScores seal(SideId side, int round, ScoreSheet sheet) {
        Act act = side.equals(CITY) ? ANN : act("bob", side);
        return new SealScores(ID, round, sheet.commitment(side, round), act);
    }

    private static RevealScores reveal(Map<SideId, ScoreSheet> sheets) {
        return new RevealScores(ID, 1, sheets, Act.ofAccord(NOW));
    }

    private static ScoreSheet sheet(int points, String salt) {
        return new ScoreSheet(List.of(new Score(new ProposalId("p"), 1, 0, points)), salt);
    }
}
