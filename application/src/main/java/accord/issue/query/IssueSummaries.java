package accord.issue.query;

import accord.contract.query.Contracts;
import accord.decision.DecisionEvent;
import accord.decision.query.Decisions;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.issue.IssueEvent;
import accord.issue.IssueId;
import accord.issue.MeasureEvent;
import accord.session.SessionEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** Lists issues with their next step. Replaying gives the same: each entry is its room's. */
@Keeps("issues")
@ProcessingGroup("issues")
class IssueSummaries {
    private final Contracts contracts;
    private final Rooms rooms;
    private final Decisions decisions;
    private final Shelf<IssueSummary> summaries;

    IssueSummaries(Contracts contracts, Rooms rooms, Decisions decisions, Shelves shelves) {
        this.contracts = contracts;
        this.rooms = rooms;
        this.decisions = decisions;
        this.summaries = IssueSummary.on(shelves);
    }

    @EventHandler
    void on(IssueEvent event) {
        summarise(event.issue());
    }

    @EventHandler
    void on(DecisionEvent event) {
        Issues.subjectOf(decisions.state(event.decision())).ifPresent(this::summarise);
    }

    @EventHandler
    void on(MeasureEvent event) {
        summarise(event.measures().issue());
    }

    @EventHandler
    void on(SessionEvent event) {
        Rooms.issueOf(event.session()).ifPresent(this::summarise);
    }

    @ResetHandler
    void reset() {
        summaries.clear();
    }

    private void summarise(IssueId issue) {
        summaries.put(
                contracts.place(issue.value()),
                IssueSummary.of(contracts.of(issue.value()), rooms.room(issue)));
    }
}
