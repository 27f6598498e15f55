package accord.issue.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.query.Due;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.issue.MeasureCommand.NoteExpiry;
import accord.issue.MeasureEvent;
import accord.issue.MeasureEvent.MeasureEnded;
import accord.issue.MeasureEvent.MeasureExpired;
import accord.issue.MeasureEvent.MeasureTaken;
import accord.issue.MeasureId;
import accord.issue.MeasuresId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

/** The interim measures that still hold, the one that expires next first. */
@Keeps("running-measures")
@ProcessingGroup("running-measures")
class RunningMeasures implements Due {
    private static final int AT_ONCE = 100;

    private final Shelf<Running> running;
    private final Rooms rooms;
    private final Desk desk;

    record Running(MeasuresId measures, MeasureId measure, ContractId contract, Instant expiresAt) {
        String place() {
            return "%019d~%s".formatted(expiresAt.toEpochMilli(), measure.value());
        }
    }

    RunningMeasures(Shelves shelves, Rooms rooms, Desk desk) {
        this.running =
                shelves.shelf(
                        "running-measures", Running.class, Map.of("all", measure -> List.of("")));
        this.rooms = rooms;
        this.desk = desk;
    }

    @Override
    public void runOut(Instant now) {
        for (Running next : running.by("all", "", null, AT_ONCE)) {
            if (next.expiresAt().isAfter(now)) {
                return;
            }
            desk.actAsAccord(
                    next.contract(), act -> new NoteExpiry(next.measures(), next.measure(), act));
            running.remove(next.place());
        }
    }

    @EventHandler
    void on(MeasureTaken e, @MetaDataValue(Contracts.CONTRACT) String contract) {
        Running begun =
                new Running(e.measures(), e.measure(), new ContractId(contract), e.expiresAt());
        running.put(begun.place(), begun);
    }

    @EventHandler
    void on(MeasureEnded e, @MetaDataValue(Contracts.CONTRACT) String contract) {
        over(e, contract);
    }

    @EventHandler
    void on(MeasureExpired e, @MetaDataValue(Contracts.CONTRACT) String contract) {
        over(e, contract);
    }

    @ResetHandler
    void reset() {
        running.clear();
    }

    private void over(MeasureEvent event, String contract) {
        rooms.room(event.measures().issue())
                .measures()
                .measure(event.measure())
                .map(m ->
                        new Running(
                                event.measures(),
                                event.measure(),
                                new ContractId(contract),
                                m.taken().expiresAt()))
                .ifPresent(known -> running.remove(known.place()));
    }
}
