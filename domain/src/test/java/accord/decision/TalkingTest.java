package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionCommand.OpenDecision;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionCommand.RaiseObjection;
import accord.decision.DecisionCommand.ReopenThread;
import accord.decision.DecisionCommand.SettleThread;
import accord.decision.DecisionCommand.WithdrawComment;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.CommentWithdrawn;
import accord.decision.DecisionEvent.ThreadReopened;
import accord.decision.DecisionEvent.ThreadSettled;
import accord.decision.DecisionRefused.Reason;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Threads of comments, and what is taken back a moment after it was said. */
class TalkingTest {
    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final DecisionId DECISION = new DecisionId("d");
    private static final SideId LANDLORD = new SideId("landlord");
    private static final SideId CONTRACTOR = new SideId("contractor");
    private static final CommentId FIRST = new CommentId("first");
    private static final ThreadId THREAD = ThreadId.of(FIRST);

    private DecisionState state = DecisionState.NONE;

    TalkingTest() {
        when(
                new OpenDecision(
                        DECISION,
                        new Subject("issue-response", "i"),
                        "What do we do?",
                        Set.of(LANDLORD, CONTRACTOR),
                        null,
                        false,
                        null,
                        by(LANDLORD, 0)));
    }

    @Test
    void a_comment_is_answered_and_an_answer_begins_no_thread_of_its_own() {
        when(say(FIRST, null, by(LANDLORD, 0)));
        when(say(new CommentId("second"), THREAD, by(CONTRACTOR, 1)));
        assertThat(state.comments()).extracting(Comment::thread).containsExactly(null, THREAD);
        refused(
                Reason.NO_SUCH_THREAD,
                say(new CommentId("third"), new ThreadId("second"), by(LANDLORD, 2)));
        refused(
                Reason.NO_SUCH_THREAD,
                say(new CommentId("third"), new ThreadId("gone"), by(LANDLORD, 2)));
    }

    @Test
    void the_reason_of_an_objection_is_answered() {
        when(
                new Propose(
                        DECISION,
                        new ProposalId("p"),
                        "Clinics",
                        new Wording("Two clinics.", Terms.PLAIN),
                        "",
                        null,
                        by(LANDLORD, 0)));
        when(
                new RaiseObjection(
                        DECISION,
                        new ProposalId("p"),
                        new ObjectionId("o"),
                        1,
                        "Too few",
                        "Three",
                        by(CONTRACTOR, 1)));
        ThreadId objection = ThreadId.of(new ObjectionId("o"));
        when(say(FIRST, objection, by(LANDLORD, 2)));
        assertThat(state.comments()).extracting(Comment::thread).containsExactly(objection);
        refused(Reason.NO_SUCH_THREAD, new SettleThread(DECISION, objection, by(LANDLORD, 3)));
    }

    @Test
    void any_side_says_that_a_thread_is_settled_and_any_reopens_it() {
        when(say(FIRST, null, by(LANDLORD, 0)));
        assertThat(when(new SettleThread(DECISION, THREAD, by(CONTRACTOR, 1))))
                .containsExactly(new ThreadSettled(DECISION, THREAD, by(CONTRACTOR, 1)));
        assertThat(when(new SettleThread(DECISION, THREAD, by(LANDLORD, 2)))).isEmpty();
        assertThat(when(new ReopenThread(DECISION, THREAD, by(LANDLORD, 3))))
                .containsExactly(new ThreadReopened(DECISION, THREAD, by(LANDLORD, 3)));
        assertThat(state.comments().getFirst().settled()).isNull();
        refused(
                Reason.NOT_A_SIDE,
                new SettleThread(DECISION, THREAD, by(new SideId("stranger"), 4)));
    }

    @Test
    void what_was_just_said_is_taken_back_by_who_said_it_and_shown_no_more() {
        when(say(FIRST, null, by(LANDLORD, 0)));
        refused(Reason.NOT_YOUR_COMMENT, withdraw(by(CONTRACTOR, 5)));
        assertThat(when(withdraw(by(LANDLORD, 10))))
                .containsExactly(new CommentWithdrawn(DECISION, FIRST, by(LANDLORD, 10)));
        assertThat(state.comments()).isEmpty();
        assertThat(when(withdraw(by(LANDLORD, 11)))).isEmpty();
    }

    @Test
    void what_everybody_has_had_for_long_or_has_answered_stays() {
        when(say(FIRST, null, by(LANDLORD, 0)));
        refused(Reason.TOO_LATE, withdraw(by(LANDLORD, 14)));
        when(say(new CommentId("second"), THREAD, by(CONTRACTOR, 2)));
        refused(Reason.ANSWERED, withdraw(by(LANDLORD, 5)));
    }

    @Test
    void whom_a_comment_calls_is_on_record_and_nobody_where_it_calls_nobody() {
        Mentions mentions = new Mentions(Set.of(new MemberId("m")), Set.of(CONTRACTOR));
        assertThat(
                        when(
                                new MakeComment(
                                        DECISION,
                                        FIRST,
                                        "@Contractor?",
                                        null,
                                        null,
                                        mentions,
                                        by(LANDLORD, 0))))
                .containsExactly(
                        new CommentMade(
                                DECISION,
                                FIRST,
                                "@Contractor?",
                                null,
                                null,
                                mentions,
                                by(LANDLORD, 0)));
        assertThat(when(say(new CommentId("second"), null, by(LANDLORD, 1))))
                .containsExactly(
                        new CommentMade(
                                DECISION, new CommentId("second"), "Said", null, by(LANDLORD, 1)));
    }

    private List<DecisionEvent> when(DecisionCommand command) {
        List<DecisionEvent> events = Laws.decide(state, command);
        events.forEach(event -> state = state.after(event));
        return events;
    }

    private void refused(Reason reason, DecisionCommand command) {
        assertThatThrownBy(() -> when(command))
                .isInstanceOfSatisfying(
                        DecisionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static MakeComment say(CommentId id, @Nullable ThreadId thread, Act act) {
        return new MakeComment(DECISION, id, "Said", null, thread, Mentions.NONE, act);
    }

    private static WithdrawComment withdraw(Act act) {
        return new WithdrawComment(DECISION, FIRST, act);
    }

    private static Act by(SideId side, int seconds) {
        return new Act(new MemberId("of-" + side), side, NOW.plus(Duration.ofSeconds(seconds)));
    }
}
