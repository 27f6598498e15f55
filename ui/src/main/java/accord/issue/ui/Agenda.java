package accord.issue.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.ContractSummary;
import accord.contract.query.Contracts;
import accord.contract.ui.Chairs;
import accord.issue.Action;
import accord.issue.query.IssueSummary;
import accord.issue.query.Issues;
import accord.member.SideId;
import accord.member.query.Caller;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is for somebody, over all of their contracts.
 *
 * @param caller whose it is
 * @param contracts by id, oldest first
 * @param open unresolved issues, the one that moved last first
 */
record Agenda(Caller caller, Map<ContractId, ContractState> contracts, List<IssueSummary> open) {
    private static final int MOST_CONTRACTS = 100;
    private static final int MOST_ISSUES = 200;

    static Agenda of(Caller caller, Contracts contracts, Issues issues) {
        Map<ContractId, ContractState> mine = new LinkedHashMap<>();
        List<IssueSummary> open = new ArrayList<>();
        for (ContractSummary summary : contracts.mine(caller, null, MOST_CONTRACTS)) {
            mine.put(summary.id(), contracts.visible(caller, summary.id()));
            open.addAll(issues.open(caller, summary.id(), MOST_ISSUES));
        }
        open.sort(Comparator.comparing(IssueSummary::since).reversed());
        return new Agenda(caller, mine, List.copyOf(open));
    }

    /** Something to be done by a day, in an issue's room. */
    record Due(IssueSummary issue, String what, LocalDate day, ZoneId zone) {}

    Chairs chairs(IssueSummary issue) {
        return Chairs.of(contract(issue));
    }

    /** The viewer's side in an issue's contract; null for who reads only, such as an auditor. */
    @Nullable SideId side(IssueSummary issue) {
        return contract(issue).permission(caller.member()).isPresent() ? caller.side() : null;
    }

    boolean isParty() {
        return contracts.values().stream()
                .anyMatch(contract -> contract.permission(caller.member()).isPresent());
    }

    List<IssueSummary> waitingOnMe() {
        return open.stream().filter(this::waitsOnMe).toList();
    }

    List<IssueSummary> waitingOnOthers() {
        return open.stream().filter(issue -> !waitsOnMe(issue)).toList();
    }

    /** The surge to look at first: one that waits on the viewer, otherwise the latest. */
    Optional<IssueSummary> lead() {
        return open.stream()
                .filter(issue -> issue.surge() != null)
                .max(Comparator.comparing(this::waitsOnMe).thenComparing(IssueSummary::raisedAt));
    }

    /**
     * The actions of the viewer's side and the time boxes of undecided questions, soonest first.
     */
    List<Due> due() {
        List<Due> due = new ArrayList<>();
        for (IssueSummary issue : open) {
            ZoneId zone = contract(issue).opened().timeZone();
            SideId side = side(issue);
            for (Action action : issue.openActions()) {
                if (action.side().equals(side)) {
                    due.add(new Due(issue, action.what(), action.dueOn(), zone));
                }
            }
            if (issue.meets() != null) {
                LocalDate day = LocalDate.ofInstant(issue.meets(), zone);
                due.add(new Due(issue, "Session of the sides", day, zone));
            }
            if (issue.deadline() != null) {
                LocalDate day = LocalDate.ofInstant(issue.deadline(), zone);
                due.add(new Due(issue, "Time box of the decision", day, zone));
            }
        }
        due.sort(Comparator.comparing(Due::day));
        return List.copyOf(due);
    }

    boolean waitsOnMe(IssueSummary issue) {
        SideId side = side(issue);
        return side != null && issue.waitingOn().contains(side);
    }

    /** Where an issue belongs: over, new, or by whether it waits on the viewer. */
    Object place(IssueSummary issue) {
        if (issue.resolved()) {
            return "over";
        }
        return contracts.containsKey(issue.contract()) ? waitsOnMe(issue) : "new";
    }

    ContractState contract(IssueSummary issue) {
        ContractState contract = contracts.get(issue.contract());
        if (contract == null) {
            throw new IllegalStateException("an issue of a contract that is not on the agenda");
        }
        return contract;
    }
}
