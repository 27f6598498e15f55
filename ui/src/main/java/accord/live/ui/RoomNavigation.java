package accord.live.ui;

import accord.issue.IssueId;

/** The way to a room. */
public final class RoomNavigation {
    private RoomNavigation() {}

    /** A room's address, relative to the root. */
    public static String to(IssueId issue) {
        return "issues/" + issue.value();
    }
}
