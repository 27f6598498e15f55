package accord.issue.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.query.Due;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelves;
import accord.eventlog.query.Timetable;
import accord.issue.MeasureCommand.NoteExpiry;
import accord.issue.MeasureEvent;
import accord.issue.MeasureEvent.MeasureEnded;
import accord.issue.MeasureEvent.MeasureExpired;
import accord.issue.MeasureEvent.MeasureTaken;
import accord.issue.MeasureId;
import accord.issue.MeasuresId;
import java.time.Instant;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** The interim measures that still hold, the one that expires next first. */
@Keeps("running-measures")
@ProcessingGroup("running-measures")
class RunningMeasures implements Due {
    private final Timetable<Running> running;
    private final Rooms rooms;
    private final Desk desk;

    record Running(MeasuresId measures, MeasureId measure, ContractId contract, Instant expiresAt)
            implements Timetable.Entry {
        @Override
        public Instant at() {
            return expiresAt;
        }

        @Override
        public String id() {
            return measure.value();
        }
    }

    RunningMeasures(Shelves shelves, Rooms rooms, Desk desk) {
        this.running = new Timetable<>(shelves, "running-measures", Running.class, Map.of());
        this.rooms = rooms;
        this.desk = desk;
    }

    @Override
    public void runOut(Instant now) {
        running.runOut(now, this::note);
    }

    private void note(Running next) {
        desk.actAsAccord(
                next.contract(), act -> new NoteExpiry(next.measures(), next.measure(), act));
    }

    @EventHandler
    void on(MeasureTaken e, @MetaDataValue(Contracts.CONTRACT) String contract) {
        running.put(
                new Running(e.measures(), e.measure(), new ContractId(contract), e.expiresAt()));
    }

    @EventHandler
    void on(MeasureEnded e) {
        over(e);
    }

    @EventHandler
    void on(MeasureExpired e) {
        over(e);
    }

    @ResetHandler
    void reset() {
        running.clear();
    }

    private void over(MeasureEvent event) {
        rooms.room(event.measures().issue())
                .measures()
                .measure(event.measure())
                .ifPresent(known ->
                        running.remove(known.taken().expiresAt(), event.measure().value()));
    }
}
