package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import accord.decision.DecisionCommand.GiveConsent;
import accord.decision.DecisionCommand.LiftCondition;
import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionCommand.Propose;
import accord.decision.DecisionCommand.RaiseObjection;
import accord.decision.DecisionCommand.ReopenThread;
import accord.decision.DecisionCommand.SettleThread;
import accord.decision.DecisionCommand.WithdrawComment;
import accord.decision.DecisionCommand.WithdrawConsent;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.CommentWithdrawn;
import accord.decision.DecisionEvent.ThreadReopened;
import accord.decision.DecisionEvent.ThreadSettled;
import accord.decision.DecisionRefused.Reason;
import accord.member.Act;
import accord.member.MemberId;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Threads of comments, and what is taken back a moment after it was said. */
class TalkingTest extends JustOpened {
    private static final CommentId FIRST = new CommentId("first");
    private static final ThreadId THREAD = ThreadId.of(FIRST);

    @Test
    void a_comment_is_answered_and_an_answer_begins_no_thread_of_its_own() {
        when(say(FIRST, null, by(CITY, 0)));
        when(say(new CommentId("second"), THREAD, by(FIRM, 1)));
        assertThat(state.comments()).extracting(Comment::thread).containsExactly(null, THREAD);
        refused(
                Reason.NO_SUCH_THREAD,
                say(new CommentId("third"), new ThreadId("second"), by(CITY, 2)));
        refused(
                Reason.NO_SUCH_THREAD,
                say(new CommentId("third"), new ThreadId("gone"), by(CITY, 2)));
    }

    @Test
    void the_reason_of_an_objection_is_answered() {
        propose(new Wording("Two clinics.", Terms.PLAIN));
        when(new RaiseObjection(ID, P, new ObjectionId("o"), 1, "Too few", "Three", by(FIRM, 1)));
        ThreadId objection = ThreadId.of(new ObjectionId("o"));
        when(say(FIRST, objection, by(CITY, 2)));
        assertThat(state.comments()).extracting(Comment::thread).containsExactly(objection);
        refused(Reason.NO_SUCH_THREAD, new SettleThread(ID, objection, by(CITY, 3)));
    }

    @Test
    void what_a_side_said_with_its_consent_and_why_it_withdrew_it_are_answered() {
        Wording wording = new Wording("Two clinics.", Terms.PLAIN);
        propose(wording);
        when(new GiveConsent(ID, P, 1, wording.hash(), "Heating only", by(FIRM, 1)));
        when(new WithdrawConsent(ID, P, "The board waits", by(FIRM, 2)));
        List<Remark> remarks = state.proposals().getFirst().remarks();
        assertThat(remarks)
                .extracting(Remark::kind, Remark::version, Remark::text)
                .containsExactly(
                        tuple(Remark.Kind.RESERVATION, 1, "Heating only"),
                        tuple(Remark.Kind.WITHDRAWAL, 1, "The board waits"));
        when(say(FIRST, remarks.getFirst().id(), by(CITY, 3)));
        when(say(new CommentId("second"), remarks.getLast().id(), by(CITY, 4)));
        assertThat(state.comments())
                .extracting(Comment::thread)
                .containsExactly(remarks.getFirst().id(), remarks.getLast().id());
    }

    @Test
    void a_reservation_that_counts_only_with_a_second_signature_or_later_is_said_once() {
        Wording wording = new Wording("Two clinics.", Terms.PLAIN);
        propose(wording);
        when(
                new GiveConsent(
                        ID,
                        P,
                        1,
                        wording.hash(),
                        "Heating only",
                        "Subject to board",
                        Mandate.UNLIMITED,
                        by(FIRM, 1)));
        when(new LiftCondition(ID, P, "The board agrees", Mandate.UNLIMITED, by(FIRM, 2)));
        assertThat(state.proposals().getFirst().remarks())
                .extracting(Remark::kind)
                .containsExactly(
                        Remark.Kind.CONDITION, Remark.Kind.RESERVATION, Remark.Kind.LIFTED);
    }

    @Test
    void a_reservation_is_said_again_after_the_side_has_withdrawn() {
        Wording wording = new Wording("Two clinics.", Terms.PLAIN);
        propose(wording);
        when(new GiveConsent(ID, P, 1, wording.hash(), "Heating only", by(FIRM, 1)));
        when(new WithdrawConsent(ID, P, "The board waits", by(FIRM, 2)));
        when(new GiveConsent(ID, P, 1, wording.hash(), "Heating only", by(FIRM, 3)));
        assertThat(state.proposals().getFirst().remarks())
                .extracting(Remark::kind)
                .containsExactly(
                        Remark.Kind.RESERVATION, Remark.Kind.WITHDRAWAL, Remark.Kind.RESERVATION);
    }

    @Test
    void of_two_signatures_each_signers_reservation_is_a_remark() {
        Terms terms = new Terms(Terms.Kind.INSTRUCTION, null, "", "", new Money(50_000));
        Wording wording = new Wording("Two clinics.", terms);
        Mandate two = new Mandate(Mandate.UNLIMITED.kinds(), null, Money.NOTHING);
        propose(wording);
        when(
                new GiveConsent(
                        ID, P, 1, wording.hash(), "Heating only", null, two, act("bob", FIRM)));
        when(
                new GiveConsent(
                        ID, P, 1, wording.hash(), "Not at night", null, two, act("eve", FIRM)));
        assertThat(state.proposals().getFirst().remarks())
                .extracting(Remark::text, remark -> remark.act().by().value())
                .containsExactly(tuple("Heating only", "bob"), tuple("Not at night", "eve"));
    }

    @Test
    void any_side_says_that_a_thread_is_settled_and_any_reopens_it() {
        when(say(FIRST, null, by(CITY, 0)));
        assertThat(when(new SettleThread(ID, THREAD, by(FIRM, 1))))
                .containsExactly(new ThreadSettled(ID, THREAD, by(FIRM, 1)));
        assertThat(when(new SettleThread(ID, THREAD, by(CITY, 2)))).isEmpty();
        assertThat(when(new ReopenThread(ID, THREAD, by(CITY, 3))))
                .containsExactly(new ThreadReopened(ID, THREAD, by(CITY, 3)));
        assertThat(state.comments().getFirst().settled()).isNull();
        refused(Reason.NOT_A_SIDE, new SettleThread(ID, THREAD, by(new SideId("stranger"), 4)));
    }

    @Test
    void what_was_just_said_is_taken_back_by_who_said_it_and_shown_no_more() {
        when(say(FIRST, null, by(CITY, 0)));
        refused(Reason.NOT_YOUR_COMMENT, withdraw(by(FIRM, 5)));
        refused(Reason.NOT_A_SIDE, withdraw(by(new SideId("stranger"), 5)));
        assertThat(when(withdraw(by(CITY, 10))))
                .containsExactly(new CommentWithdrawn(ID, FIRST, by(CITY, 10)));
        assertThat(state.comments()).isEmpty();
        assertThat(when(withdraw(by(CITY, 11)))).isEmpty();
    }

    @Test
    void what_everybody_has_had_for_long_or_has_answered_stays() {
        when(say(FIRST, null, by(CITY, 0)));
        refused(Reason.TOO_LATE, withdraw(by(CITY, 14)));
        when(say(new CommentId("second"), THREAD, by(FIRM, 2)));
        refused(Reason.ANSWERED, withdraw(by(CITY, 5)));
    }

    @Test
    void whom_a_comment_calls_is_on_record_and_nobody_where_it_calls_nobody() {
        Mentions mentions = new Mentions(Set.of(new MemberId("m")), Set.of(FIRM));
        assertThat(when(new MakeComment(ID, FIRST, "@Firm?", null, null, mentions, by(CITY, 0))))
                .containsExactly(
                        new CommentMade(ID, FIRST, "@Firm?", null, null, mentions, by(CITY, 0)));
        assertThat(when(say(new CommentId("second"), null, by(CITY, 1))))
                .containsExactly(
                        new CommentMade(ID, new CommentId("second"), "Said", null, by(CITY, 1)));
    }

    @Test
    void a_comment_calls_fifty_at_most_people_and_sides_together() {
        assertThat(new Mentions(people(49), Set.of(FIRM)).members()).hasSize(49);
        assertThatThrownBy(() -> new Mentions(people(50), Set.of(FIRM)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Mentions(people(51), Set.of()))
                .isInstanceOf(InvalidInput.class);
    }

    private void propose(Wording wording) {
        when(new Propose(ID, P, "Clinics", wording, "", null, by(CITY, 0)));
    }

    private static Set<MemberId> people(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new MemberId("m" + i))
                .collect(Collectors.toSet());
    }

    private static MakeComment say(CommentId id, @Nullable ThreadId thread, Act act) {
        return new MakeComment(ID, id, "Said", null, thread, Mentions.NONE, act);
    }

    private static WithdrawComment withdraw(Act act) {
        return new WithdrawComment(ID, FIRST, act);
    }

    private static Act by(SideId side, int seconds) {
        return new Act(new MemberId("of-" + side), side, NOW.plus(Duration.ofSeconds(seconds)));
    }
}
