package accord.issue.api;

import accord.contract.query.Desk;
import accord.issue.IssueCommand;
import accord.issue.IssueId;
import accord.issue.IssueState;
import accord.issue.query.Rooms;
import accord.member.Act;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import accord.text.api.Made;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Sends an issue's commands, and answers with what they made. */
@Component
class IssueDesk {
    private final CurrentCaller callers;
    private final Rooms rooms;
    private final Desk desk;

    IssueDesk(CurrentCaller callers, Rooms rooms, Desk desk) {
        this.callers = callers;
        this.rooms = rooms;
        this.desk = desk;
    }

    Caller caller() {
        return callers.caller();
    }

    IssueState state(IssueId issue) {
        return rooms.room(issue).issue();
    }

    void act(IssueId issue, Function<Act, IssueCommand> command) {
        desk.act(caller(), rooms.contractOf(issue), command::apply);
    }

    /** What was made can be read in the room. */
    static <T> ResponseEntity<T> made(IssueId issue, T thing) {
        return Made.at("/issues/{issue}", thing, issue);
    }
}
