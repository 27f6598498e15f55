package accord.audit.ui;

import accord.contract.ContractId;
import accord.issue.IssueState;
import accord.issue.ui.RoomPart;
import accord.member.query.Caller;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** Leads from a room to the room as it once stood. */
@org.springframework.stereotype.Component
final class ReplayPart implements RoomPart {

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Component> show(Caller caller, ContractId contract, IssueState issue) {
        Anchor replay =
                new Anchor(AuditNavigation.to(issue.raising().issue()), "The room as it stood");
        Paragraph line = new Paragraph(replay);
        line.addClassName("small");
        return Optional.of(line);
    }
}
