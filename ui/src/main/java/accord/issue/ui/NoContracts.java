package accord.issue.ui;

import accord.contract.ui.ContractNavigation;
import accord.look.ui.EmptyState;
import accord.member.Permission;
import accord.member.query.Caller;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;

/** How to begin, for whoever is on no contract yet. */
final class NoContracts extends Section {

    NoContracts(Caller caller) {
        addClassName("card");
        if (caller.standing() == Permission.NEGOTIATOR) {
            Anchor open = new Anchor(ContractNavigation.NEW, "Open a contract");
            open.addClassNames("button", "primary");
            add(
                    new EmptyState(
                            "No contract yet",
                            "A contract is the table at which its sides sit. Open one and name the"
                                    + " sides, or wait for an invitation: it appears here. You can"
                                    + " work in yours before the others have joined.",
                            open));
        } else {
            add(
                    new EmptyState(
                            "No contract yet",
                            "A negotiator of your organisation adds you to a contract; it then"
                                    + " appears here."));
        }
    }
}
