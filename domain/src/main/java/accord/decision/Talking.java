package accord.decision;

import static accord.decision.DecisionRefused.Reason.ANSWERED;
import static accord.decision.DecisionRefused.Reason.COMMENT_EXISTS;
import static accord.decision.DecisionRefused.Reason.NOT_YOUR_COMMENT;
import static accord.decision.DecisionRefused.Reason.NO_SUCH_QUOTE;
import static accord.decision.DecisionRefused.Reason.NO_SUCH_THREAD;
import static accord.decision.DecisionRefused.Reason.TOO_LATE;
import static accord.decision.Guards.mustBeASide;
import static accord.decision.Guards.proposal;

import accord.decision.DecisionCommand.MakeComment;
import accord.decision.DecisionCommand.ReopenThread;
import accord.decision.DecisionCommand.SettleThread;
import accord.decision.DecisionCommand.WithdrawComment;
import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.CommentWithdrawn;
import accord.decision.DecisionEvent.ThreadReopened;
import accord.decision.DecisionEvent.ThreadSettled;
import accord.text.Text;
import java.time.Duration;
import java.util.List;

/** The laws of talk: comments, the threads that they make, and what is taken back at once. */
final class Talking {
    /** How long a comment can be taken back: ten seconds, and a little for the way. */
    static final Duration UNDO = Duration.ofSeconds(13);

    private Talking() {}

    static List<DecisionEvent> comment(DecisionState state, MakeComment c) {
        mustBeASide(state, c.act());
        String text = Text.paragraph("text", c.text());
        DecisionRefused.when(
                state.comment(c.comment()).isPresent(),
                COMMENT_EXISTS,
                "This comment has already been made.");
        if (c.anchor() != null) {
            mustQuote(state, c.anchor());
        }
        DecisionRefused.when(
                c.thread() != null && !isThread(state, c.thread()),
                NO_SUCH_THREAD,
                "What this answers is not there any more.");
        return List.of(
                new CommentMade(
                        c.decision(),
                        c.comment(),
                        text,
                        c.anchor(),
                        c.thread(),
                        c.mentions().equals(Mentions.NONE) ? null : c.mentions(),
                        c.act()));
    }

    private static void mustQuote(DecisionState state, Anchor anchor) {
        boolean found =
                proposal(state, anchor.proposal())
                        .version(anchor.version())
                        .filter(v -> v.wording().text().contains(anchor.quote()))
                        .isPresent();
        DecisionRefused.when(
                !found,
                NO_SUCH_QUOTE,
                "Version %d does not have these words.".formatted(anchor.version()));
    }

    private static boolean isThread(DecisionState state, ThreadId thread) {
        return state.comments().stream().anyMatch(made -> made.begins(thread))
                || state.proposals().stream().anyMatch(p -> p.begins(thread));
    }

    /** Its author takes it back before anybody has answered; it is not shown any more. */
    static List<DecisionEvent> withdraw(DecisionState state, WithdrawComment c) {
        mustBeASide(state, c.act());
        Comment comment = state.comment(c.comment()).orElse(null);
        if (comment == null) {
            return List.of();
        }
        DecisionRefused.when(
                !comment.act().by().equals(c.act().by()),
                NOT_YOUR_COMMENT,
                "Only whoever said it can take it back.");
        DecisionRefused.when(
                comment.act().at().plus(UNDO).isBefore(c.act().at()),
                TOO_LATE,
                "This was sent more than ten seconds ago. Everybody has it; you can say more.");
        DecisionRefused.when(
                state.comments().stream()
                        .anyMatch(other -> ThreadId.of(comment.id()).equals(other.thread())),
                ANSWERED,
                "Somebody has answered it already.");
        return List.of(new CommentWithdrawn(c.decision(), c.comment(), c.act()));
    }

    /** That a thread is settled binds nobody: anybody reopens it. */
    static List<DecisionEvent> settle(DecisionState state, SettleThread c) {
        mustBeASide(state, c.act());
        return root(state, c.thread()).settled() != null
                ? List.of()
                : List.of(new ThreadSettled(c.decision(), c.thread(), c.act()));
    }

    static List<DecisionEvent> reopen(DecisionState state, ReopenThread c) {
        mustBeASide(state, c.act());
        return root(state, c.thread()).settled() == null
                ? List.of()
                : List.of(new ThreadReopened(c.decision(), c.thread(), c.act()));
    }

    private static Comment root(DecisionState state, ThreadId thread) {
        return state.comments().stream()
                .filter(made -> made.begins(thread))
                .findFirst()
                .orElseThrow(() -> new DecisionRefused(NO_SUCH_THREAD, "There is no such thread."));
    }
}
