package accord.decision;

import accord.decision.DecisionEvent.CommentMade;
import accord.decision.DecisionEvent.CommentWithdrawn;
import accord.decision.DecisionEvent.ObjectionRaised;
import accord.decision.DecisionEvent.ThreadReopened;
import accord.decision.DecisionEvent.ThreadSettled;
import accord.member.Act;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a clerk knows of the talk who reads nothing but the events, each time from the first. */
record TalkLedger(List<DecisionEvent> events) {

    /** What was said and not taken back. */
    List<CommentMade> said() {
        List<CommentMade> said = new ArrayList<>();
        for (DecisionEvent event : events) {
            if (event instanceof CommentMade made) {
                said.add(made);
            }
            if (event instanceof CommentWithdrawn back) {
                said.removeIf(made -> made.comment().equals(back.comment()));
            }
        }
        return said;
    }

    @Nullable CommentMade comment(CommentId id) {
        return said().stream().filter(made -> made.comment().equals(id)).findFirst().orElse(null);
    }

    List<CommentMade> answers(CommentId to) {
        return said().stream()
                .filter(made -> made.thread() != null && made.thread().value().equals(to.value()))
                .toList();
    }

    /** Whether a comment that answers nothing has this id. */
    boolean begins(ThreadId thread) {
        return said().stream()
                .anyMatch(made ->
                        made.thread() == null && made.comment().value().equals(thread.value()));
    }

    /** Whether that, or an objection. */
    boolean isThread(ThreadId thread) {
        return begins(thread)
                || events.stream()
                        .anyMatch(e ->
                                e instanceof ObjectionRaised raised
                                        && raised.objection().value().equals(thread.value()));
    }

    /** Who settled it last, null where it is not or no more. */
    @Nullable Act settled(ThreadId thread) {
        Act settled = null;
        for (DecisionEvent event : events) {
            switch (event) {
                case ThreadSettled e when e.thread().equals(thread) -> settled = e.act();
                case ThreadReopened e when e.thread().equals(thread) -> settled = null;
                case CommentWithdrawn e when e.comment().value().equals(thread.value()) ->
                        settled = null;
                default -> {}
            }
        }
        return settled;
    }

    /** The comments as the state is to show them. */
    List<Comment> shown() {
        return said().stream()
                .map(made ->
                        new Comment(
                                made.comment(),
                                made.text(),
                                made.anchor(),
                                made.thread(),
                                settled(new ThreadId(made.comment().value())),
                                made.act()))
                .toList();
    }
}
