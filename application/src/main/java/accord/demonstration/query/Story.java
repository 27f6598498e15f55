package accord.demonstration.query;

import accord.contract.ContractId;
import java.time.LocalDate;

/**
 * What the pages say of the demonstration.
 *
 * @param contract the contract that it plays in
 * @param weeks by how many weeks its dates are moved forward
 * @param present the feed's last day
 * @param over whether no further week can pass
 */
public record Story(ContractId contract, int weeks, LocalDate present, boolean over) {

    /** Where the data comes from and what was done to it. */
    public String sentence() {
        return ("Real requests to the City of Boston's housing and building inspectorate from July"
                        + " to December 2011, which stands in for a landlord's repairs desk. All"
                        + " dates are moved forward by %,d weeks.")
                .formatted(weeks);
    }
}
