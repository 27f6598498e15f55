package accord.issue.ui;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.ui.Chairs;
import accord.decision.ui.Asked.Question;
import accord.issue.query.IssueSummary;
import accord.issue.query.Issues;
import accord.issue.query.ResponseReview;
import accord.issue.query.Reviews;
import accord.member.SideId;
import accord.member.query.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
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
 * @param reviews of what was agreed: what is due, and then the next first
 * @param asked what is undecided beside issues
 */
record Agenda(
        Caller caller,
        Map<ContractId, ContractState> contracts,
        List<IssueSummary> open,
        List<ResponseReview> reviews,
        List<Question> asked) {
    private static final int MOST_CONTRACTS = 100;
    private static final int MOST_ISSUES = 1_000;
    private static final int MOST_REVIEWS = 200;
    private static final String TIME_BOX = "Time box of the decision";

    /** Asks for everything at once: no read for each contract, and none for each issue. */
    static Agenda of(
            Caller caller,
            Contracts contracts,
            Issues issues,
            Reviews reviews,
            List<Question> questions) {
        Map<ContractId, ContractState> mine = contracts.statesOf(caller, MOST_CONTRACTS);
        List<IssueSummary> open =
                issues.open(caller, MOST_CONTRACTS, MOST_ISSUES).stream()
                        .filter(issue -> mine.containsKey(issue.contract()))
                        .sorted(Comparator.comparing(IssueSummary::since).reversed())
                        .toList();
        List<ResponseReview> listed =
                reviews.of(caller, MOST_CONTRACTS, MOST_REVIEWS).stream()
                        .filter(review -> mine.containsKey(review.contract()))
                        .toList();
        List<Question> asked =
                questions.stream()
                        .filter(question -> mine.containsKey(question.contract()))
                        .toList();
        return new Agenda(caller, mine, open, listed, asked);
    }

    /**
     * Something to be done by a day.
     *
     * @param where what it belongs to, in words
     * @param address relative to the root
     */
    record Due(String what, String where, String address, LocalDate day, ZoneId zone) {}

    Chairs chairs(ContractId contract) {
        return Chairs.of(contract(contract));
    }

    /** The viewer's side in a contract; null for who reads only, such as an auditor. */
    @Nullable SideId side(ContractId contract) {
        return contract(contract).permission(caller.member()).isPresent() ? caller.side() : null;
    }

    boolean isParty() {
        return contracts.values().stream()
                .anyMatch(contract -> contract.permission(caller.member()).isPresent());
    }

    /** Their side wherever they have one; null for who reads only, such as an auditor. */
    @Nullable SideId viewer() {
        return isParty() ? caller.side() : null;
    }

    List<IssueSummary> waitingOnMe() {
        return open.stream().filter(this::waitsOnMe).toList();
    }

    List<IssueSummary> waitingOnOthers() {
        return open.stream().filter(issue -> !waitsOnMe(issue)).toList();
    }

    List<Question> askedOfMe() {
        return asked.stream().filter(this::asksMe).toList();
    }

    List<Question> askedOfOthers() {
        return asked.stream().filter(question -> !asksMe(question)).toList();
    }

    /** The surge to look at first: one that waits on the viewer, otherwise the latest. */
    Optional<IssueSummary> lead() {
        return open.stream()
                .filter(issue -> issue.surge() != null)
                .max(Comparator.comparing(this::waitsOnMe).thenComparing(IssueSummary::raisedAt));
    }

    /**
     * The actions of the viewer's side, sessions, the time boxes of undecided questions, and
     * reviews of what was agreed, soonest first.
     */
    List<Due> due() {
        List<Due> due = new ArrayList<>();
        for (IssueSummary issue : open) {
            SideId side = side(issue.contract());
            issue.openActions().stream()
                    .filter(action -> action.side().equals(side))
                    .forEach(action -> due.add(due(issue, action.what(), action.dueOn())));
            if (issue.meets() != null) {
                due.add(due(issue, "Session of the sides", day(issue.contract(), issue.meets())));
            }
            if (issue.deadline() != null) {
                due.add(due(issue, TIME_BOX, day(issue.contract(), issue.deadline())));
            }
        }
        for (Question question : asked) {
            if (question.deadline() != null) {
                due.add(
                        new Due(
                                TIME_BOX,
                                question.question(),
                                question.address(),
                                day(question.contract(), question.deadline()),
                                zone(question.contract())));
            }
        }
        for (ResponseReview review : reviews) {
            due.add(
                    new Due(
                            "Review of “%s”: did it work?".formatted(review.title()),
                            review.question(),
                            IssueList.address(review.issue()),
                            review.reviewOn(),
                            zone(review.contract())));
        }
        due.sort(Comparator.comparing(Due::day));
        return List.copyOf(due);
    }

    private Due due(IssueSummary issue, String what, LocalDate day) {
        return new Due(
                what,
                IssueTitle.brief(issue.title()),
                IssueList.address(issue.id()),
                day,
                zone(issue.contract()));
    }

    private LocalDate day(ContractId contract, Instant at) {
        return LocalDate.ofInstant(at, zone(contract));
    }

    private ZoneId zone(ContractId contract) {
        return contract(contract).opened().timeZone();
    }

    boolean waitsOnMe(IssueSummary issue) {
        SideId side = side(issue.contract());
        return side != null && issue.waitingOn().contains(side);
    }

    private boolean asksMe(Question question) {
        SideId side = side(question.contract());
        return side != null && question.turn().waitingOn().contains(side);
    }

    /** Where an issue belongs: over, new, or by whether it waits on the viewer. */
    Object place(IssueSummary issue) {
        if (issue.resolved()) {
            return "over";
        }
        return contracts.containsKey(issue.contract()) ? waitsOnMe(issue) : "new";
    }

    /** The same of a question that is not decided. */
    Object place(Question question) {
        return contracts.containsKey(question.contract()) ? asksMe(question) : "new";
    }

    ContractState contract(ContractId id) {
        ContractState contract = contracts.get(id);
        if (contract == null) {
            throw new IllegalStateException("a contract that is not on the agenda");
        }
        return contract;
    }
}
