package accord.chamber.ui;

import accord.chamber.query.Caucuses;
import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.issue.IssueId;
import accord.issue.IssueState;
import accord.issue.ui.RoomPart;
import accord.look.ui.Tags;
import accord.member.query.Caller;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;

/** Leads from the shared room to one's own and to the protected one. */
@org.springframework.stereotype.Component
class StepAside implements RoomPart {
    private final Caucuses caucuses;
    private final Contracts contracts;

    StepAside(Caucuses caucuses, Contracts contracts) {
        this.caucuses = caucuses;
        this.contracts = contracts;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<Component> show(Caller caller, ContractId contract, IssueState issue) {
        ContractState state = contracts.state(contract);
        if (state.permission(caller.member()).isEmpty()) {
            return Optional.empty();
        }
        IssueId id = issue.raising().issue();
        Div ways = Tags.div("step-aside small no-print");
        if (caucuses.mayEnter(caller, id)) {
            ways.add(new Anchor(ChamberNavigation.caucus(id), "Your side’s caucus"));
        }
        ways.add(new Anchor(ChamberNavigation.protectedRoom(id), "Protected room"));
        return Optional.of(ways);
    }
}
