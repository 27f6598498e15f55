package accord.repairs.ui;

import accord.contract.ContractId;
import accord.contract.ui.ContractNavigation;

/** The way to a contract's repair requests. */
public final class RepairsNavigation {
    static final String ROUTE = "contracts/:contract/repairs";

    private RepairsNavigation() {}

    /** The page's address, relative to the root. */
    public static String to(ContractId contract) {
        return ContractNavigation.to(contract) + "/repairs";
    }
}
