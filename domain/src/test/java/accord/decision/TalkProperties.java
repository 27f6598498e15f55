package accord.decision;

import static org.assertj.core.api.Assertions.assertThat;

import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionCommand.ReopenThread;
import accord.decision.DecisionCommand.SettleThread;
import accord.decision.DecisionCommand.WithdrawComment;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.CommentWithdrawn;
import accord.decision.DecisionEvent.ThreadReopened;
import accord.decision.DecisionEvent.ThreadSettled;
import accord.decision.Game.Step;
import accord.member.Act;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** What is said, answered, settled, and taken back a moment after it was said. */
class TalkProperties {

    @Property
    void any_side_comments_at_any_time_on_words_and_threads_that_are_there(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(MakeComment.class)) {
            MakeComment c = (MakeComment) step.command();
            Ledger before = game.before(step);
            TalkLedger talk = new TalkLedger(before.events());
            boolean may =
                    before.sides().contains(c.act().side())
                            && !c.text().isBlank()
                            && talk.comment(c.comment()) == null
                            && (c.anchor() == null || isThere(before, c.anchor()))
                            && (c.thread() == null || talk.isThread(c.thread()));
            boolean calls = !c.mentions().members().isEmpty() || !c.mentions().sides().isEmpty();
            assertThat(step.events())
                    .isEqualTo(
                            may
                                    ? List.of(
                                            new CommentMade(
                                                    c.decision(),
                                                    c.comment(),
                                                    c.text(),
                                                    c.anchor(),
                                                    c.thread(),
                                                    calls ? c.mentions() : null,
                                                    c.act()))
                                    : List.of());
        }
    }

    @Property
    void who_said_something_takes_it_back_within_seconds_while_nobody_has_answered(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(WithdrawComment.class)) {
            WithdrawComment c = (WithdrawComment) step.command();
            TalkLedger talk = new TalkLedger(game.before(step).events());
            CommentMade made = talk.comment(c.comment());
            boolean may =
                    made != null
                            && made.act().by().equals(c.act().by())
                            && game.before(step).sides().contains(c.act().side())
                            && Duration.between(made.act().at(), c.act().at()).toSeconds() <= 13
                            && talk.answers(c.comment()).isEmpty();
            assertThat(step.events())
                    .isEqualTo(
                            may
                                    ? List.of(
                                            new CommentWithdrawn(
                                                    c.decision(), c.comment(), c.act()))
                                    : List.of());
        }
    }

    @Property
    void what_was_taken_back_is_nowhere_shown_and_nothing_hangs_on_it(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps(WithdrawComment.class)) {
            CommentId gone = ((WithdrawComment) step.command()).comment();
            if (!step.events().isEmpty()) {
                String said = step.before().comment(gone).orElseThrow().text();
                assertThat(step.after().toString()).doesNotContain(said);
                assertThat(step.after().comments())
                        .noneMatch(c -> ThreadId.of(gone).equals(c.thread()));
            }
        }
        for (Step step : game.steps()) {
            TalkLedger talk = new TalkLedger(game.after(step).events());
            assertThat(step.after().comments()).isEqualTo(talk.shown());
            assertThat(step.after().comments())
                    .allMatch(c -> c.thread() == null || talk.isThread(c.thread()));
        }
    }

    @Property
    void any_side_settles_and_any_reopens_a_thread_of_comments(
            @ForAll(supplier = Games.class) Game game) {
        for (Step step : game.steps()) {
            switch (step.command()) {
                case SettleThread c ->
                        thread(
                                game,
                                step,
                                c.thread(),
                                false,
                                new ThreadSettled(c.decision(), c.thread(), c.act()));
                case ReopenThread c ->
                        thread(
                                game,
                                step,
                                c.thread(),
                                true,
                                new ThreadReopened(c.decision(), c.thread(), c.act()));
                default -> {}
            }
        }
    }

    @Property
    @StatisticsReport(StatisticsReportMode.OFF)
    void games_in_which_something_is_taken_back_are_not_rare(
            @ForAll(supplier = Games.class) Game game) {
        Statistics.label("taken back")
                .collect(new Ledger(game.events()).count(CommentWithdrawn.class) > 0)
                .coverage(some -> some.check(true).percentage(p -> p > 3));
    }

    private static void thread(
            Game game, Step step, ThreadId thread, boolean settled, DecisionEvent then) {
        TalkLedger talk = new TalkLedger(game.before(step).events());
        boolean begun = talk.begins(thread);
        boolean side = game.before(step).sides().contains(step.command().act().side());
        Act by = talk.settled(thread);
        assertThat(step.thrown() != null).isEqualTo(!begun || !side);
        assertThat(step.events())
                .isEqualTo(begun && side && (by != null) == settled ? List.of(then) : List.of());
    }

    private static boolean isThere(Ledger ledger, Anchor anchor) {
        List<Wording> written = ledger.wordings(anchor.proposal());
        return anchor.version() <= written.size()
                && written.get(anchor.version() - 1).text().contains(anchor.quote());
    }
}
