package accord.issue.query;

import accord.contract.ContractId;
import accord.contract.ContractState;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.DecisionCommand.OpenDecision;
import accord.decision.DecisionId;
import accord.decision.DecisionState;
import accord.decision.Subject;
import accord.eventlog.query.NewId;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.issue.IssueCommand.RaiseIssue;
import accord.issue.IssueEvent.ResponseAgreed;
import accord.issue.IssueId;
import accord.issue.IssueRefused;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;

/** The issues of a contract: raising one, asking the sides for a response, and finding them. */
@Singleton
public class Issues {
    /** What a decision about the response to an issue calls its subject. */
    public static final String RESPONSE = "issue-response";

    private static final int MOST_AT_ONCE = 20;
    private static final int MOST_AT_A_READ = 1_000;

    private final Desk desk;
    private final Contracts contracts;
    private final Rooms rooms;
    private final Shelf<IssueSummary> summaries;

    public Issues(Desk desk, Contracts contracts, Rooms rooms, Shelves shelves) {
        this.desk = desk;
        this.contracts = contracts;
        this.rooms = rooms;
        this.summaries = IssueSummary.on(shelves);
    }

    /** Raises an issue before all sides of a contract. */
    public IssueId raise(Caller caller, ContractId contract, String title, String description) {
        IssueId issue = new IssueId(NewId.next());
        raise(caller, contract, issue, title, description);
        return issue;
    }

    /** The same under an id that the caller chose. */
    public void raise(
            Caller caller, ContractId contract, IssueId issue, String title, String description) {
        ContractState state = contracts.visible(caller, contract);
        desk.act(
                caller,
                contract,
                act ->
                        new RaiseIssue(
                                issue, title, description, Set.copyOf(state.sides()), null, act));
    }

    /**
     * Asks the sides to decide on the response to an issue.
     *
     * @param withHats consent waits for fair restatements; without effect once they were swapped
     */
    public DecisionId ask(
            Caller caller,
            IssueId issue,
            String question,
            @Nullable Instant deadline,
            boolean withHats) {
        for (int tries = 1; ; tries++) {
            try {
                return ask(
                        caller, rooms.visible(caller, issue), issue, question, deadline, withHats);
            } catch (AggregateStreamCreationException another) {
                // somebody asked at the same moment and got the number
                if (tries == MOST_AT_ONCE) {
                    throw another;
                }
            }
        }
    }

    private DecisionId ask(
            Caller caller,
            Room room,
            IssueId issue,
            String question,
            @Nullable Instant deadline,
            boolean withHats) {
        if (room.issue().isResolved()) {
            throw IssueRefused.resolved();
        }
        ResponseAgreed inForce = room.issue().response();
        DecisionId decision = Rooms.decision(issue, room.decisions().size() + 1);
        return desk.act(
                        caller,
                        rooms.contractOf(issue),
                        act ->
                                new OpenDecision(
                                        decision,
                                        new Subject(RESPONSE, issue.value()),
                                        question,
                                        room.issue().sides(),
                                        deadline,
                                        withHats && !room.issue().hats().isSwapped(),
                                        inForce == null ? null : inForce.decision(),
                                        act))
                .map(DecisionId::new)
                .orElse(decision);
    }

    /**
     * The issues of a contract, oldest first.
     *
     * @param after the issue after which to go on, null for the beginning
     */
    public List<IssueSummary> of(
            Caller caller, ContractId contract, @Nullable String after, int limit) {
        contracts.visible(caller, contract);
        @Nullable String place = after == null ? null : contracts.place(after);
        return summaries.by("contract", contract.value(), place, limit);
    }

    /** The issues of a contract that were raised last, the latest first. */
    public List<IssueSummary> latest(Caller caller, ContractId contract, int limit) {
        contracts.visible(caller, contract);
        return summaries.latest("contract", contract.value(), null, limit);
    }

    /** The unresolved issues of a contract. */
    public List<IssueSummary> open(Caller caller, ContractId contract, int limit) {
        contracts.visible(caller, contract);
        return summaries.by("open", contract.value(), null, limit);
    }

    /**
     * The unresolved issues of the contracts that a caller may see, oldest first; two reads,
     * however many contracts there are.
     *
     * @param contracts at most so many of them, the oldest
     * @param limit at most so many issues, 1 to 1,000
     */
    public List<IssueSummary> open(Caller caller, int contracts, int limit) {
        return summaries.byAny("open", this.contracts.idsOf(caller, contracts), null, limit);
    }

    /** An issue as it stands now; unlike a list's entry never a moment behind. */
    public IssueSummary summary(Caller caller, IssueId issue) {
        return IssueSummary.of(rooms.contractOf(issue), rooms.visible(caller, issue));
    }

    /** The issue that a surge opened, where it opened one. */
    public Optional<IssueId> ofSurge(String surge) {
        return summaries.by("surge", surge, null, 1).stream().findFirst().map(IssueSummary::id);
    }

    /**
     * The issues that surges opened, by the surge; without those that opened none. A read for every
     * thousand surges.
     */
    public Map<String, IssueId> ofSurges(Collection<String> surges) {
        List<String> all = List.copyOf(surges);
        Map<String, IssueId> issues = new HashMap<>();
        for (int from = 0; from < all.size(); from += MOST_AT_A_READ) {
            List<String> some = all.subList(from, Math.min(all.size(), from + MOST_AT_A_READ));
            summaries
                    .byAny("surge", some, null, MOST_AT_A_READ)
                    .forEach(found ->
                            issues.putIfAbsent(Objects.requireNonNull(found.surge()), found.id()));
        }
        return Map.copyOf(issues);
    }

    /** The issue that a decision is the response to, where it is one. */
    public static Optional<IssueId> subjectOf(DecisionState decision) {
        return decision.opened() != null && decision.opening().subject().kind().equals(RESPONSE)
                ? Optional.of(new IssueId(decision.opening().subject().id()))
                : Optional.empty();
    }
}
