package accord.session.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.query.Due;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
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
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** The sessions that are arranged and of which everybody is still to be reminded, by their time. */
@Keeps("sessions-ahead")
@ProcessingGroup("sessions-ahead")
class SessionsAhead implements Due {
    private static final int AT_ONCE = 100;

    private final Shelf<Ahead> ahead;
    private final Desk desk;

    record Ahead(SessionId session, ContractId contract, Instant startsAt) {
        String place() {
            return "%019d~%s".formatted(startsAt.toEpochMilli(), session.value());
        }
    }

    SessionsAhead(Shelves shelves, Desk desk) {
        this.ahead =
                shelves.shelf(
                        "sessions-ahead",
                        Ahead.class,
                        Map.of(
                                "all",
                                next -> List.of(""),
                                "session",
                                next -> List.of(next.session().value())));
        this.desk = desk;
    }

    @Override
    public void runOut(Instant now) {
        for (Ahead next : ahead.by("all", "", null, AT_ONCE)) {
            if (next.startsAt().minus(SessionState.NEAR).isAfter(now)) {
                return;
            }
            desk.actAsAccord(
                    next.contract(),
                    act -> new NoteSessionNear(next.session(), next.startsAt(), act));
            ahead.remove(next.place());
        }
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
            Ahead next = new Ahead(event.session(), new ContractId(contract), startsAt);
            ahead.put(next.place(), next);
        }
    }

    private void forget(SessionEvent event) {
        ahead.by("session", event.session().value(), null, AT_ONCE)
                .forEach(next -> ahead.remove(next.place()));
    }
}
