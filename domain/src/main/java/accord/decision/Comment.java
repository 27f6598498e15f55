package accord.decision;

import accord.decision.DecisionEvent.CommentMade;
import accord.member.Act;
import org.jspecify.annotations.Nullable;

/** Something said about a decision, perhaps about certain words of a version. */
public record Comment(CommentId id, String text, @Nullable Anchor anchor, Act act) {

    static Comment of(CommentMade e) {
        return new Comment(e.comment(), e.text(), e.anchor(), e.act());
    }
}
