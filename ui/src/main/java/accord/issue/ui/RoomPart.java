package accord.issue.ui;

import accord.contract.ContractId;
import accord.issue.IssueState;
import accord.member.query.Caller;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a feature shows beside what an issue is about. Features declare theirs as beans. */
public interface RoomPart {

    /** Ascending from the top. */
    int order();

    /** A new one for a page; empty where this issue has none. The caller may see the issue. */
    Optional<Component> show(Caller caller, ContractId contract, IssueState issue);
}
