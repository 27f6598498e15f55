package accord.issue.ui;

import accord.contract.ContractId;
import accord.eventlog.query.NewId;
import accord.issue.query.IncidentRooms;
import accord.member.query.Caller;
import accord.repairs.IncidentId;
import accord.repairs.KnownIncident;
import accord.repairs.ui.IncidentDesk;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The room of the issue that an incident opened. */
@Component
class IncidentRoomAddress implements IncidentDesk {
    private final IncidentRooms rooms;

    IncidentRoomAddress(IncidentRooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Optional<String> room(IncidentId incident) {
        return rooms.of(incident).map(IssueList::address);
    }

    @Override
    public String raise(
            Caller caller,
            ContractId contract,
            String building,
            String what,
            @Nullable Integer homes) {
        IncidentId id = new IncidentId("i" + NewId.next());
        KnownIncident known = rooms.raise(caller, contract, id, building, what, homes);
        return IssueList.address(IncidentRooms.issueOf(known.id()));
    }
}
