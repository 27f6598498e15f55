package accord.contract.ui;

import accord.contract.ContractState;
import accord.member.query.Caller;
import com.vaadin.flow.component.Component;

/** What a feature shows on a contract's page. Features declare theirs as beans. */
public interface ContractPart {

    /** Where it stands on the page. */
    enum Place {
        MAIN,
        ASIDE
    }

    Place place();

    /** Ascending from the top. */
    int order();

    /**
     * A new one for a page. The contract is visible to the caller, who may do there what their
     * permission says.
     *
     * @param refresh shows the page anew, after something changed
     */
    Component show(Caller caller, ContractState contract, Runnable refresh);
}
