package accord.issue.ui;

import accord.contract.query.ContractSummary;
import accord.contract.query.Contracts;
import accord.issue.query.IssueSummary;
import accord.issue.query.Issues;
import accord.look.ui.Signpost;
import accord.look.ui.Way;
import accord.member.query.Caller;
import accord.member.query.CurrentCaller;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The ways to the issues of somebody's contracts, open ones first, then what moved last. Of very
 * many the latest: some thousand over all contracts, and of each at least ten.
 */
@Component
class IssueWays implements Signpost {
    private static final int MOST_CONTRACTS = 100;
    private static final int MOST = 1_000;
    private static final int LEAST = 10;

    private final Contracts contracts;
    private final Issues issues;
    private final CurrentCaller current;

    IssueWays(Contracts contracts, Issues issues, CurrentCaller current) {
        this.contracts = contracts;
        this.issues = issues;
        this.current = current;
    }

    @Override
    public String heading() {
        return "Issues";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Way> ways() {
        Caller caller = current.caller();
        List<ContractSummary> mine = contracts.mine(caller, null, MOST_CONTRACTS);
        int ofEach = Math.max(LEAST, MOST / Math.max(1, mine.size()));
        record Of(IssueSummary issue, String where) {}
        List<Of> found = new ArrayList<>();
        for (ContractSummary contract : mine) {
            issues.latest(caller, contract.id(), ofEach)
                    .forEach(issue -> found.add(new Of(issue, contract.terms().title())));
        }
        return found.stream()
                .sorted(
                        Comparator.comparing((Of of) -> of.issue().resolved())
                                .thenComparing(of -> of.issue().since(), Comparator.reverseOrder()))
                .map(of -> way(of.issue(), of.where()))
                .toList();
    }

    private static Way way(IssueSummary issue, String where) {
        return new Way(
                IssueTitle.brief(issue.title()),
                issue.resolved() ? where + " · resolved" : where,
                IssueList.address(issue.id()));
    }
}
