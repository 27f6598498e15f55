package accord.issue.ui;

import accord.issue.query.Issues;
import accord.repairs.SurgeId;
import accord.repairs.ui.SurgeAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rooms of the issues that surges opened. */
@Component
class SurgeRooms implements SurgeAddress {
    private final Issues issues;

    SurgeRooms(Issues issues) {
        this.issues = issues;
    }

    @Override
    public Map<SurgeId, String> of(Collection<SurgeId> surges) {
        Map<SurgeId, String> rooms = new HashMap<>();
        issues.ofSurges(surges.stream().map(SurgeId::value).toList())
                .forEach((surge, issue) -> rooms.put(new SurgeId(surge), IssueList.address(issue)));
        return rooms;
    }
}
