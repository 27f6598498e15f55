package accord.decision;

import accord.decision.DecisionEvent.CommentMade;
import accord.member.Act;
import org.jspecify.annotations.Nullable;

/**
 * Something said about a decision, perhaps about certain words of a version.
 *
 * @param thread that it answers in, null where it begins one
 * @param settled who said that its thread is settled; null while it is not
 */
public record Comment(
        CommentId id,
        String text,
        @Nullable Anchor anchor,
        @Nullable ThreadId thread,
        @Nullable Act settled,
        Act act) {

    static Comment of(CommentMade e) {
        return new Comment(e.comment(), e.text(), e.anchor(), e.thread(), null, e.act());
    }

    /** Whether others can answer to it as the beginning of a thread. */
    public boolean begins(ThreadId asked) {
        return thread == null && id.value().equals(asked.value());
    }

    Comment settledBy(@Nullable Act by) {
        return new Comment(id, text, anchor, thread, by, act);
    }
}
