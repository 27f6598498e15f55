package accord.issue.query;

import accord.contract.ContractId;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.issue.Action;
import accord.issue.IssueId;
import accord.member.SideId;
import accord.session.SessionState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An issue in a list.
 *
 * @param next the kind of its next step
 * @param waitingOn the sides that can take it
 * @param since when it last moved on, and so since when it waits
 * @param deadline when the time box of its undecided decision ends, the last that it was given;
 *     null where there is none
 * @param surge the surge that is its evidence, null where a person raised it
 * @param openActions what is still to do, in the order in which it was added
 * @param meets when the sides are to meet, null where no session is arranged
 */
public record IssueSummary(
        IssueId id,
        ContractId contract,
        String title,
        NextStep.Kind next,
        Set<SideId> waitingOn,
        Instant raisedAt,
        Instant since,
        @Nullable Instant deadline,
        @Nullable String surge,
        boolean resolved,
        List<Action> openActions,
        @Nullable Instant meets) {

    static Shelf<IssueSummary> on(Shelves shelves) {
        return shelves.shelf(
                "issues",
                IssueSummary.class,
                Map.of(
                        "contract", issue -> List.of(issue.contract().value()),
                        "open",
                                issue ->
                                        issue.resolved()
                                                ? List.of()
                                                : List.of(issue.contract().value()),
                        "surge",
                                issue ->
                                        issue.surge() == null
                                                ? List.of()
                                                : List.of(issue.surge())));
    }

    static IssueSummary of(ContractId contract, Room room) {
        NextStep next = NextStep.of(room);
        Instant deadline =
                room.decisions().values().stream()
                        .filter(d -> !d.hasEnded())
                        .map(d -> d.timeBox().until())
                        .filter(d -> d != null)
                        .findFirst()
                        .orElse(null);
        return new IssueSummary(
                room.issue().raising().issue(),
                contract,
                room.issue().raising().title(),
                next.kind(),
                next.waitingOn(),
                room.issue().raising().act().at(),
                room.movedAt(),
                deadline,
                room.issue().raising().surge(),
                room.issue().isResolved(),
                room.issue().actions().stream().filter(Action::open).toList(),
                room.openSession()
                        .filter(session -> !session.isRunning())
                        .map(SessionState::startsAt)
                        .orElse(null));
    }
}
