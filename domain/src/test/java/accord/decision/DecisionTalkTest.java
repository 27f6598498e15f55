package accord.decision;

import static accord.decision.JustOpened.ANN;
import static accord.decision.JustOpened.BOB;
import static accord.decision.JustOpened.CITY;
import static accord.decision.JustOpened.FIRM;
import static accord.decision.JustOpened.ID;
import static accord.decision.JustOpened.NOW;
import static accord.decision.JustOpened.OPENED;
import static accord.decision.JustOpened.P;
import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionCommand.LiftCondition;
import accord.decision.DecisionCommand.NoteSeen;
import accord.decision.DecisionCommand.ReopenThread;
import accord.decision.DecisionCommand.RevealScores;
import accord.decision.DecisionCommand.SealScores;
import accord.decision.DecisionCommand.SetCriteria;
import accord.decision.DecisionCommand.SettleThread;
import accord.decision.DecisionCommand.WithdrawComment;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.CommentWithdrawn;
import accord.decision.DecisionEvent.ConditionLifted;
import accord.decision.DecisionEvent.ConsentGiven;
import accord.decision.DecisionEvent.ConsentedOnCondition;
import accord.decision.DecisionEvent.CriteriaSet;
import accord.decision.DecisionEvent.ProposalMade;
import accord.decision.DecisionEvent.ScoresRevealed;
import accord.decision.DecisionEvent.ScoresSealed;
import accord.decision.DecisionEvent.ThreadReopened;
import accord.decision.DecisionEvent.ThreadSettled;
import accord.decision.DecisionEvent.VersionSeen;
import accord.member.Act;
import accord.member.Permission;
import accord.member.SideId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** What is said, scored and seen comes to the decision as what binds does. */
class DecisionTalkTest {
    private static final CommentId C = new CommentId("c");
    private static final ThreadId THREAD = ThreadId.of(C);
    private static final Act ACCORD = Act.ofAccord(NOW);
    private static final Wording WORDING = new Wording("Two crews.", Terms.PLAIN);
    private static final ScoreSheet SHEET = new ScoreSheet(List.of(new Score(P, 1, 0, 5)), "salt");

    private static final ProposalMade MADE =
            new ProposalMade(ID, P, "Crews", WORDING, WORDING.hash(), "", null, ANN);
    private static final CommentMade SAID = new CommentMade(ID, C, "Why two?", null, ANN);
    private static final ThreadSettled SETTLED = new ThreadSettled(ID, THREAD, BOB);
    private static final CriteriaSet CRITERIA =
            new CriteriaSet(ID, 1, List.of("Speed"), Set.of(), ANN);
    private static final ScoresSealed ANNS =
            new ScoresSealed(ID, 1, SHEET.commitment(CITY, 1), ANN);
    private static final ScoresSealed BOBS =
            new ScoresSealed(ID, 1, SHEET.commitment(FIRM, 1), BOB);

    private final FixtureConfiguration<Decision> decision =
            new AggregateTestFixture<>(Decision.class);

    @Test
    void a_thread_is_settled_reopened_and_what_was_just_said_taken_back() {
        decision.given(OPENED, SAID).when(new SettleThread(ID, THREAD, BOB)).expectEvents(SETTLED);
        decision.given(OPENED, SAID, SETTLED)
                .when(new ReopenThread(ID, THREAD, ANN))
                .expectEvents(new ThreadReopened(ID, THREAD, ANN));
        decision.given(OPENED, SAID)
                .when(new WithdrawComment(ID, C, ANN))
                .expectEvents(new CommentWithdrawn(ID, C, ANN));
    }

    @Test
    void criteria_are_set_scores_sealed_and_all_revealed_together() {
        decision.given(OPENED, MADE)
                .when(new SetCriteria(ID, List.of("Speed"), ANN))
                .expectEvents(CRITERIA);
        decision.given(OPENED, MADE, CRITERIA)
                .when(new SealScores(ID, 1, ANNS.commitment(), ANN))
                .expectEvents(ANNS);
        Map<SideId, ScoreSheet> all = Map.of(CITY, SHEET, FIRM, SHEET);
        decision.given(OPENED, MADE, CRITERIA, ANNS, BOBS)
                .when(new RevealScores(ID, 1, all, ACCORD))
                .expectEvents(new ScoresRevealed(ID, 1, all, ACCORD));
    }

    @Test
    void who_only_looks_on_leaves_the_trace_that_their_side_has_seen_it() {
        assertThat(new NoteSeen(ID, P, 1, BOB).needs()).isEqualTo(Permission.OBSERVER);
    }

    @Test
    void that_a_side_has_seen_a_version_is_noted_and_a_condition_lifted() {
        decision.given(OPENED, MADE)
                .when(new NoteSeen(ID, P, 1, BOB))
                .expectEvents(new VersionSeen(ID, P, 1, new Act(ACCORD.by(), FIRM, NOW)));
        decision.given(
                        OPENED,
                        MADE,
                        new ConsentedOnCondition(ID, P, 1, WORDING.hash(), "The board", "", BOB))
                .when(new LiftCondition(ID, P, "Yes", Mandate.UNLIMITED, BOB))
                .expectEvents(
                        new ConditionLifted(ID, P, 1, "Yes", BOB),
                        new ConsentGiven(ID, P, 1, WORDING.hash(), "", BOB));
    }
}
