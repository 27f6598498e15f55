package accord.issue.policy;

import accord.contract.query.Desk;
import accord.issue.IssueCommand.NoteSign;
import accord.issue.IssueId;
import accord.issue.Sign;
import accord.issue.query.Rooms;
import accord.repairs.RepairsEvent.SurgeOver;
import accord.repairs.query.Surges;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** Tells the sides in their room; whether it is resolved is theirs to say. */
@ProcessingGroup("when-surge-over-then-note-sign")
@DisallowReplay
class WhenSurgeOverThenNoteSign {
    private final Desk desk;
    private final Rooms rooms;
    private final Surges surges;

    WhenSurgeOverThenNoteSign(Desk desk, Rooms rooms, Surges surges) {
        this.desk = desk;
        this.rooms = rooms;
        this.surges = surges;
    }

    @EventHandler
    void react(SurgeOver over) {
        IssueId issue = new IssueId(over.surge().value() + "-issue");
        if (rooms.room(issue).issue().raised() == null) {
            return;
        }
        surges.find(over.contract(), over.surge())
                .map(over.left()::sentence)
                .ifPresent(words ->
                        desk.actAsAccord(
                                over.contract(),
                                act -> new NoteSign(issue, Sign.SURGE_OVER, words, act)));
    }
}
