package accord.decision;

import accord.member.Act;
import org.jspecify.annotations.Nullable;

/** Something said about a decision, perhaps about certain words of a version. */
public record Comment(CommentId id, String text, @Nullable Anchor anchor, Act act) {}
