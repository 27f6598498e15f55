package accord.issue.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.issue.IssueCommand.NoteSign;
import accord.issue.IssueCommand.RaiseIssue;
import accord.issue.IssueId;
import accord.issue.Sign;
import accord.member.Act;
import accord.member.query.Caller;
import accord.repairs.IncidentId;
import accord.repairs.KnownIncident;
import accord.repairs.query.IncidentReports;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;

/** The rooms in which the sides work on an incident: one for each. */
@Singleton
public class IncidentRooms {
    private static final String ISSUE = "-issue";

    private final IncidentReports reports;
    private final Rooms rooms;
    private final Contracts contracts;
    private final Desk desk;

    public IncidentRooms(IncidentReports reports, Rooms rooms, Contracts contracts, Desk desk) {
        this.reports = reports;
        this.rooms = rooms;
        this.contracts = contracts;
        this.desk = desk;
    }

    /** The issue that an incident opens, whether or not it has yet. */
    public static IssueId issueOf(IncidentId incident) {
        return new IssueId(incident.value() + ISSUE);
    }

    /** The incident that opened an issue; empty where none did. */
    public static Optional<IncidentId> incidentOf(IssueId issue) {
        String id = issue.value();
        return id.startsWith("i") && id.endsWith(ISSUE)
                ? Optional.of(new IncidentId(id.substring(0, id.length() - ISSUE.length())))
                : Optional.empty();
    }

    /** The room of an incident, where it opened one. */
    public Optional<IssueId> of(IncidentId incident) {
        return Optional.of(issueOf(incident)).filter(this::isOpened);
    }

    /**
     * Tells of an incident, for the caller's side, and brings it before all sides: in a room of its
     * own, or in the one that there is of the same building.
     *
     * @param id under which it is known if no incident of the same building is
     * @param homes null where nobody knows
     * @throws accord.text.InvalidInput if building or what is no single line, or homes no number of
     *     homes
     */
    public KnownIncident raise(
            Caller caller,
            ContractId contract,
            IncidentId id,
            String building,
            String what,
            @Nullable Integer homes) {
        KnownIncident known = reports.raise(caller, contract, id, building, what, homes);
        IssueId issue = issueOf(known.id());
        if (!isOpened(issue)) {
            try {
                desk.act(caller, contract, act -> opening(contract, known, act));
            } catch (AggregateStreamCreationException opened) {
                // by the policy that goes by what is on record
                return known;
            }
        } else if (known.said().size() > 1 || known.seen() != null) {
            String words = IncidentWords.said(known.said().getLast());
            desk.act(caller, contract, act -> new NoteSign(issue, Sign.SAID_BY_HAND, words, act));
        }
        return known;
    }

    /** What opens the room of an incident as it is known. */
    public RaiseIssue opening(ContractId contract, KnownIncident known, Act act) {
        return new RaiseIssue(
                issueOf(known.id()),
                IncidentWords.title(known),
                IncidentWords.description(known),
                Set.copyOf(contracts.state(contract).sides()),
                null,
                act);
    }

    /** Whether an issue was raised. */
    public boolean isOpened(IssueId issue) {
        return rooms.room(issue).issue().raised() != null;
    }
}
