package accord.issue.api;

import accord.contract.ContractId;
import accord.contract.api.Kept;
import accord.issue.IssueId;
import accord.issue.query.Rooms;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class KeptIssues implements Kept {
    private final Rooms rooms;

    KeptIssues(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public String variable() {
        return "issue";
    }

    @Override
    public Optional<ContractId> keeper(String id) {
        IssueId issue = new IssueId(id);
        return rooms.room(issue).issue().raised() == null
                ? Optional.empty()
                : Optional.of(rooms.contractOf(issue));
    }
}
