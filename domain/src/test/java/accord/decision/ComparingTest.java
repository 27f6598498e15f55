package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.decision.DecisionCommand.OpenDecision;
import accord.decision.DecisionCommand.RevealScores;
import accord.decision.DecisionCommand.SealScores;
import accord.decision.DecisionCommand.SetCriteria;
import accord.decision.DecisionEvent.CriteriaSet;
import accord.decision.DecisionEvent.ScoresRevealed;
import accord.decision.DecisionEvent.ScoresSealed;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** Criteria are on record; scores are bound at once and shown together. */
class ComparingTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final DecisionId DECISION = new DecisionId("d");
    private static final SideId LANDLORD = new SideId("landlord");
    private static final SideId CONTRACTOR = new SideId("contractor");
    private static final ScoreSheet GOOD = sheet(5, "a-salt");
    private static final ScoreSheet POOR = sheet(1, "another-salt");

    private DecisionState state = DecisionState.NONE;

    ComparingTest() {
        when(
                new OpenDecision(
                        DECISION,
                        new Subject("issue-response", "i"),
                        "What do we do?",
                        Set.of(LANDLORD, CONTRACTOR),
                        null,
                        false,
                        null,
                        by(LANDLORD)));
    }

    @Test
    void criteria_begin_a_round_and_end_the_scores_that_nobody_saw() {
        assertThat(when(criteria("Speed", "Cost")))
                .containsExactly(
                        new CriteriaSet(
                                DECISION, 1, List.of("Speed", "Cost"), Set.of(), by(LANDLORD)));
        when(seal(CONTRACTOR, 1, GOOD));
        assertThat(when(criteria("Speed")))
                .containsExactly(
                        new CriteriaSet(
                                DECISION, 2, List.of("Speed"), Set.of(CONTRACTOR), by(LANDLORD)));
        assertThat(state.scoring().sealed()).isEmpty();
    }

    @Test
    void a_side_is_bound_to_its_scores_and_nothing_on_record_tells_them() {
        when(criteria("Speed"));
        List<DecisionEvent> sealed = when(seal(LANDLORD, 1, GOOD));
        assertThat(sealed)
                .containsExactly(
                        new ScoresSealed(DECISION, 1, GOOD.commitment(LANDLORD, 1), by(LANDLORD)));
        assertThat(GOOD.commitment(LANDLORD, 1))
                .isNotEqualTo(sheet(5, "b-salt").commitment(LANDLORD, 1))
                .isNotEqualTo(GOOD.commitment(CONTRACTOR, 1))
                .isNotEqualTo(GOOD.commitment(LANDLORD, 2));
    }

    @Test
    void scores_are_shown_when_every_side_has_scored_and_only_those_that_were_sealed() {
        when(criteria("Speed"));
        when(seal(LANDLORD, 1, GOOD));
        refused(DecisionRefused.Reason.SCORES_MISSING, reveal(Map.of(LANDLORD, GOOD)));
        when(seal(CONTRACTOR, 1, POOR));
        refused(DecisionRefused.Reason.SCORES_MISSING, reveal(Map.of(LANDLORD, GOOD)));
        refused(
                DecisionRefused.Reason.WRONG_SCORES,
                reveal(Map.of(LANDLORD, GOOD, CONTRACTOR, GOOD)));
        RevealScores all = reveal(Map.of(LANDLORD, GOOD, CONTRACTOR, POOR));
        assertThat(when(all))
                .containsExactly(new ScoresRevealed(DECISION, 1, all.sheets(), all.act()));
        assertThat(state.scoring().revealed()).isEqualTo(all.sheets());
        assertThat(when(all)).isEmpty();
    }

    @Test
    void a_side_thinks_again_until_all_have_scored_and_not_afterwards() {
        when(criteria("Speed"));
        when(seal(LANDLORD, 1, GOOD));
        when(seal(LANDLORD, 1, POOR));
        assertThat(state.scoring().sealed()).containsEntry(LANDLORD, POOR.commitment(LANDLORD, 1));
        when(seal(CONTRACTOR, 1, GOOD));
        refused(DecisionRefused.Reason.ROUND_OVER, seal(LANDLORD, 1, GOOD));
    }

    @Test
    void who_scored_on_older_criteria_is_told_and_no_stranger_takes_part() {
        refused(DecisionRefused.Reason.STALE_ROUND, seal(LANDLORD, 0, GOOD))
                .hasMessage("There are no criteria yet.");
        when(criteria("Speed"));
        when(criteria("Cost"));
        refused(DecisionRefused.Reason.STALE_ROUND, seal(LANDLORD, 1, GOOD))
                .hasMessageStartingWith("The criteria changed meanwhile");
        refused(DecisionRefused.Reason.NOT_A_SIDE, seal(new SideId("stranger"), 2, GOOD));
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
        assertThat(new ScoreSheet(List.of(other, cost, speed), "salt").commitment(LANDLORD, 1))
                .isEqualTo(sheet.commitment(LANDLORD, 1));
    }

    private List<DecisionEvent> when(DecisionCommand command) {
        List<DecisionEvent> events = Laws.decide(state, command);
        events.forEach(event -> state = state.after(event));
        return events;
    }

    private AbstractThrowableAssert<?, ?> refused(
            DecisionRefused.Reason reason, DecisionCommand command) {
        return assertThatThrownBy(() -> when(command))
                .isInstanceOfSatisfying(
                        DecisionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static SetCriteria criteria(String... criteria) {
        return new SetCriteria(DECISION, List.of(criteria), by(LANDLORD));
    }

    private static SealScores seal(SideId side, int round, ScoreSheet sheet) {
        return new SealScores(DECISION, round, sheet.commitment(side, round), by(side));
    }

    private static RevealScores reveal(Map<SideId, ScoreSheet> sheets) {
        return new RevealScores(DECISION, 1, sheets, Act.ofAccord(NOW));
    }

    private static ScoreSheet sheet(int points, String salt) {
        return new ScoreSheet(List.of(new Score(new ProposalId("p"), 1, 0, points)), salt);
    }

    private static Act by(SideId side) {
        return new Act(new MemberId("of-" + side), side, NOW);
    }
}
