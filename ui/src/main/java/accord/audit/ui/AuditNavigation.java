package accord.audit.ui;

import accord.contract.ContractId;
import accord.contract.query.NotFound;
import accord.issue.IssueId;
import accord.look.ui.Crumb;
import accord.text.InvalidInput;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;

/** The ways to the history of a contract, and to a room as it once stood. */
public final class AuditNavigation {
    private AuditNavigation() {}

    /** The history of a contract, relative to the root. */
    public static String to(ContractId contract) {
        return "contracts/" + contract + "/audit";
    }

    /** A room as it once stood, relative to the root. */
    public static String to(IssueId issue) {
        return "issues/" + issue + "/audit";
    }

    static ContractId contract(RouteParameters address) {
        try {
            return new ContractId(address.get("contract").orElse(""));
        } catch (InvalidInput none) {
            throw new NotFound();
        }
    }

    static IssueId issue(RouteParameters address) {
        try {
            return new IssueId(address.get("issue").orElse(""));
        } catch (InvalidInput none) {
            throw new NotFound();
        }
    }

    static List<Crumb> crumbs(ContractId contract, String title, String here) {
        return List.of(new Crumb(title, "contracts/" + contract), Crumb.here(here));
    }
}
