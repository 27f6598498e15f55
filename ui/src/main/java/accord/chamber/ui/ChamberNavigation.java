package accord.chamber.ui;

import accord.contract.query.NotFound;
import accord.issue.IssueId;
import com.vaadin.flow.router.RouteParameters;

/** The ways to a caucus and to a protected room. */
public final class ChamberNavigation {
    private ChamberNavigation() {}

    /** A caucus's address, relative to the root: always that of the viewer's own side. */
    public static String caucus(IssueId issue) {
        return "issues/%s/caucus".formatted(issue);
    }

    /** A protected room's address, relative to the root. */
    public static String protectedRoom(IssueId issue) {
        return "issues/%s/protected".formatted(issue);
    }

    static IssueId issue(RouteParameters asked) {
        return NotFound.unless(asked.get("issue").orElse(""), IssueId::new);
    }
}
