package accord.issue.ui;

import accord.issue.query.Issues;
import accord.repairs.SurgeId;
import accord.repairs.ui.SurgeAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The room of the issue that a surge opened. */
@Component
class SurgeRooms implements SurgeAddress {
    private final Issues issues;

    SurgeRooms(Issues issues) {
        this.issues = issues;
    }

    @Override
    public Optional<String> of(SurgeId surge) {
        return issues.ofSurge(surge.value()).map(IssueList::address);
    }
}
