package accord.issue.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.query.Due;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelves;
import accord.eventlog.query.Timetable;
import accord.issue.ActionId;
import accord.issue.IssueCommand.NoteActionDue;
import accord.issue.IssueEvent;
import accord.issue.IssueEvent.ActionAdded;
import accord.issue.IssueEvent.ActionDone;
import accord.issue.IssueEvent.ActionNearedDue;
import accord.issue.IssueEvent.ActionRescheduled;
import accord.issue.IssueId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * The actions that are open and of which their side is still to be reminded: at nine in the morning
 * of the day before they are due, in the contract's zone.
 */
@Keeps("actions-ahead")
@ProcessingGroup("actions-ahead")
class ActionsAhead implements Due {
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final Timetable<Ahead> ahead;
    private final Contracts contracts;
    private final Desk desk;

    record Ahead(
            IssueId issue, ActionId action, ContractId contract, LocalDate dueOn, Instant remindAt)
            implements Timetable.Entry {
        @Override
        public Instant at() {
            return remindAt;
        }

        @Override
        public String id() {
            return action.value();
        }
    }

    ActionsAhead(Shelves shelves, Contracts contracts, Desk desk) {
        this.ahead =
                new Timetable<>(
                        shelves,
                        "actions-ahead",
                        Ahead.class,
                        Map.of("action", next -> next.action().value()));
        this.contracts = contracts;
        this.desk = desk;
    }

    @Override
    public void runOut(Instant now) {
        ahead.runOut(now, this::note);
    }

    private void note(Ahead next) {
        desk.actAsAccord(
                next.contract(),
                act -> new NoteActionDue(next.issue(), next.action(), next.dueOn(), act));
    }

    @EventHandler
    void on(ActionAdded e, @MetaDataValue(Contracts.CONTRACT) String contract) {
        remind(e, e.action(), new ContractId(contract), e.dueOn());
    }

    @EventHandler
    void on(ActionRescheduled e, @MetaDataValue(Contracts.CONTRACT) String contract) {
        forget(e.action());
        remind(e, e.action(), new ContractId(contract), e.dueOn());
    }

    @EventHandler
    void on(ActionDone e) {
        forget(e.action());
    }

    @EventHandler
    void on(ActionNearedDue e) {
        forget(e.action());
    }

    @ResetHandler
    void reset() {
        ahead.clear();
    }

    /** What is due so soon that it has just been told needs no reminder. */
    private void remind(IssueEvent event, ActionId action, ContractId contract, LocalDate dueOn) {
        ZoneId zone = contracts.state(contract).opened().timeZone();
        Instant at = dueOn.minusDays(1).atTime(NINE).atZone(zone).toInstant();
        if (at.isAfter(event.act().at())) {
            ahead.put(new Ahead(event.issue(), action, contract, dueOn, at));
        }
    }

    private void forget(ActionId action) {
        ahead.forget("action", action.value());
    }
}
