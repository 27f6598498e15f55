package accord.contract.ui;

import accord.contract.ContractId;
import accord.contract.query.NotFound;
import accord.look.ui.Crumb;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;

/** The ways to contracts and their pages. */
public final class ContractNavigation {
    /** Where a contract is made. */
    public static final String NEW = "contracts/new";

    private ContractNavigation() {}

    /** A contract's address, relative to the root. */
    public static String to(ContractId contract) {
        return "contracts/" + contract.value();
    }

    /**
     * The contract that a page's address names.
     *
     * @throws NotFound where that cannot be a contract's
     */
    public static ContractId contract(RouteParameters address) {
        return NotFound.unless(address.get("contract").orElse(""), ContractId::new);
    }

    /** The way to a page of a contract: home, the contract, and what comes below. */
    public static List<Crumb> crumbs(ContractId contract, String title, String here) {
        return List.of(new Crumb(title, to(contract)), Crumb.here(here));
    }
}
