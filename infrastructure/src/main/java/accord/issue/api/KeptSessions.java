package accord.issue.api;

import accord.contract.ContractId;
import accord.contract.api.Kept;
import accord.issue.query.Rooms;
import accord.session.SessionId;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class KeptSessions implements Kept {
    private final Rooms rooms;

    KeptSessions(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public String variable() {
        return "session";
    }

    @Override
    public Optional<ContractId> keeper(String id) {
        SessionId session = new SessionId(id);
        return Rooms.issueOf(session)
                .filter(issue -> rooms.room(issue).sessions().containsKey(session))
                .map(rooms::contractOf);
    }
}
