package accord.decision;

import accord.member.MemberId;
import accord.member.SideId;
import accord.text.InvalidInput;
import java.util.Set;

/** Whom a comment calls: they are told of it. */
public record Mentions(Set<MemberId> members, Set<SideId> sides) {
    /** The most that one comment calls. */
    public static final int MOST = 50;

    public static final Mentions NONE = new Mentions(Set.of(), Set.of());

    public Mentions {
        members = Set.copyOf(members);
        sides = Set.copyOf(sides);
        if (members.size() + sides.size() > MOST) {
            throw new InvalidInput("mentions", "must be at most " + MOST);
        }
    }
}
