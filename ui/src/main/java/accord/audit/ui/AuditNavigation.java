package accord.audit.ui;

import accord.contract.ContractId;
import accord.contract.query.NotFound;
import accord.contract.ui.ContractNavigation;
import accord.issue.IssueId;
import com.vaadin.flow.router.RouteParameters;

/** The ways to the history of a contract, and to a room as it once stood. */
public final class AuditNavigation {
    private AuditNavigation() {}

    /** The history of a contract, relative to the root. */
    public static String to(ContractId contract) {
        return ContractNavigation.to(contract) + "/audit";
    }

    /** A room as it once stood, relative to the root. */
    public static String to(IssueId issue) {
        return "issues/" + issue + "/audit";
    }

    static IssueId issue(RouteParameters address) {
        return NotFound.unless(address.get("issue").orElse(""), IssueId::new);
    }
}
