package accord.decision;

import accord.text.Text;

/** What a thread begins with: the id of a comment, of an objection, or of a {@link Remark}. */
public record ThreadId(String value) {
    public ThreadId {
        Text.id("thread", value);
    }

    public static ThreadId of(CommentId comment) {
        return new ThreadId(comment.value());
    }

    public static ThreadId of(ObjectionId objection) {
        return new ThreadId(objection.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
