package accord.session.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.query.Due;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelves;
import accord.eventlog.query.Timetable;
import accord.session.SessionCommand.NoteSessionNear;
import accord.session.SessionEvent;
import accord.session.SessionEvent.SessionCancelled;
import accord.session.SessionEvent.SessionDrewNear;
import accord.session.SessionEvent.SessionMoved;
import accord.session.SessionEvent.SessionScheduled;
import accord.session.SessionEvent.SessionStarted;
import accord.session.SessionId;
import accord.session.SessionState;
import java.time.Instant;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** The sessions that are arranged and of which everybody is still to be reminded, by their time. */
@Keeps("sessions-ahead")
@ProcessingGroup("sessions-ahead")
class SessionsAhead implements Due {
    private final Timetable<Ahead> ahead;
    private final Desk desk;

    record Ahead(SessionId session, ContractId contract, Instant startsAt)
            implements Timetable.Entry {
        @Override
        public Instant at() {
            return startsAt;
        }

        @Override
        public String id() {
            return session.value();
        }
    }

    SessionsAhead(Shelves shelves, Desk desk) {
        this.ahead =
                new Timetable<>(
                        shelves,
                        "sessions-ahead",
                        Ahead.class,
                        Map.of("session", next -> next.session().value()));
        this.desk = desk;
    }

    @Override
    public void runOut(Instant now) {
        ahead.runOut(now.plus(SessionState.NEAR), this::note);
    }

    private void note(Ahead next) {
        desk.actAsAccord(
                next.contract(), act -> new NoteSessionNear(next.session(), next.startsAt(), act));
    }

    @EventHandler
    void on(SessionScheduled e, @MetaDataValue(Contracts.CONTRACT) String contract) {
        remind(e, contract, e.startsAt());
    }

    @EventHandler
    void on(SessionMoved e, @MetaDataValue(Contracts.CONTRACT) String contract) {
        forget(e);
        remind(e, contract, e.startsAt());
    }

    @EventHandler
    void on(SessionCancelled e) {
        forget(e);
    }

    @EventHandler
    void on(SessionStarted e) {
        forget(e);
    }

    @EventHandler
    void on(SessionDrewNear e) {
        forget(e);
    }

    @ResetHandler
    void reset() {
        ahead.clear();
    }

    /** What is arranged for within the hour has just been told, and needs no reminder. */
    private void remind(SessionEvent event, String contract, Instant startsAt) {
        if (startsAt.minus(SessionState.NEAR).isAfter(event.act().at())) {
            ahead.put(new Ahead(event.session(), new ContractId(contract), startsAt));
        }
    }

    private void forget(SessionEvent event) {
        ahead.forget("session", event.session().value());
    }
}
