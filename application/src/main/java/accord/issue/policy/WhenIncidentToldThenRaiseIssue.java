package accord.issue.policy;

import accord.contract.ContractId;
import accord.contract.query.Desk;
import accord.issue.IssueCommand.NoteSign;
import accord.issue.IssueId;
import accord.issue.Sign;
import accord.issue.query.IncidentRooms;
import accord.issue.query.IncidentWords;
import accord.member.Act;
import accord.repairs.IncidentId;
import accord.repairs.RepairsEvent.IncidentRaised;
import accord.repairs.RepairsEvent.IncidentSeen;
import accord.repairs.query.IncidentReports;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateStreamCreationException;

/**
 * One incident, one issue: whoever tells of it first opens it, and what is told later is noted
 * there. History that was imported raises nothing.
 */
@ProcessingGroup("when-incident-told-then-raise-issue")
@DisallowReplay
class WhenIncidentToldThenRaiseIssue {
    private final Desk desk;
    private final IncidentRooms rooms;
    private final IncidentReports reports;

    WhenIncidentToldThenRaiseIssue(Desk desk, IncidentRooms rooms, IncidentReports reports) {
        this.desk = desk;
        this.rooms = rooms;
        this.reports = reports;
    }

    @EventHandler
    void react(IncidentSeen told) {
        IssueId issue = IncidentRooms.issueOf(told.incident());
        if (rooms.isOpened(issue)) {
            String words = IncidentWords.shown(told.seen());
            desk.actAsAccord(
                    told.contract(), act -> new NoteSign(issue, Sign.SEEN_IN_REQUESTS, words, act));
        } else if (told.recent()) {
            open(told.contract(), told.incident(), accord -> accord);
        }
    }

    /** Whoever raised it has usually opened its room already; this is for when that was cut off. */
    @EventHandler
    void react(IncidentRaised told) {
        if (!rooms.isOpened(IncidentRooms.issueOf(told.incident()))) {
            open(told.contract(), told.incident(), accord -> told.act());
        }
    }

    private void open(ContractId contract, IncidentId incident, UnaryOperator<Act> inNameOf) {
        reports.known(contract, incident)
                .ifPresent(known -> {
                    try {
                        desk.actAsAccord(
                                contract,
                                act -> rooms.opening(contract, known, inNameOf.apply(act)));
                    } catch (AggregateStreamCreationException opened) {
                        // whoever raised it was faster
                        return;
                    }
                });
    }
}
