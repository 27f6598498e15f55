package accord.live.ui;

import accord.decision.DecisionState;
import accord.decision.ui.Forum;
import accord.issue.IssueId;
import accord.issue.query.Issues;
import accord.issue.query.Room;
import accord.issue.query.Rooms;
import accord.issue.ui.IssueTitle;
import accord.member.query.Caller;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is done about an issue is decided in its room. */
@Component
final class RoomForum implements Forum {
    private final Rooms rooms;

    RoomForum(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Optional<Page> of(Caller caller, DecisionState decision) {
        return Issues.subjectOf(decision).map(issue -> page(issue, rooms.visible(caller, issue)));
    }

    private Page page(IssueId issue, Room room) {
        return new Page(
                rooms.contractOf(issue),
                IssueTitle.brief(room.issue().raising().title()),
                "the room",
                RoomNavigation.to(issue));
    }
}
