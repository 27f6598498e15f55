package accord.decision.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.DecisionCommand.NoteTimeBox;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionClosed;
import accord.decision.DecisionEvent.DecisionEscalated;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionEvent.TimeBoxExtended;
import accord.decision.DecisionEvent.TimeBoxRanOut;
import accord.decision.DecisionId;
import accord.decision.Ladder;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelves;
import accord.eventlog.query.Timetable;
import java.time.Instant;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/**
 * The time boxes that are still running, earliest first. When one runs out this is noted in the
 * decision, which goes up the ladder that its sides agreed on; nothing is agreed by it. Each note
 * names the end that it is about, so that whatever several nodes note happens once.
 */
@Keeps("time-boxes")
@ProcessingGroup("time-boxes")
class TimeBoxes implements Due {
    private final Timetable<TimeBox> running;
    private final Decisions decisions;
    private final Ladders ladders;
    private final Desk desk;

    record TimeBox(DecisionId decision, ContractId contract, Instant deadline)
            implements Timetable.Entry {
        @Override
        public Instant at() {
            return deadline;
        }

        @Override
        public String id() {
            return decision.value();
        }
    }

    TimeBoxes(Shelves shelves, Decisions decisions, Ladders ladders, Desk desk) {
        this.running = new Timetable<>(shelves, "time-boxes", TimeBox.class, Map.of());
        this.decisions = decisions;
        this.ladders = ladders;
        this.desk = desk;
    }

    @Override
    public void runOut(Instant now) {
        running.runOut(now, this::note);
    }

    private void note(TimeBox box) {
        @Nullable Ladder ladder = ladders.inForce(box.contract()).orElse(null);
        desk.actAsAccord(
                box.contract(),
                act -> new NoteTimeBox(box.decision(), box.deadline(), ladder, act));
    }

    @EventHandler
    void on(DecisionOpened opened, @MetaDataValue(Contracts.CONTRACT) String contract) {
        if (opened.deadline() != null) {
            begin(opened.decision(), contract, opened.deadline());
        }
    }

    @EventHandler
    void on(TimeBoxRanOut over) {
        end(over.decision(), over.deadline());
    }

    @EventHandler
    void on(DecisionEscalated up, @MetaDataValue(Contracts.CONTRACT) String contract) {
        begin(up.decision(), contract, up.until());
    }

    @EventHandler
    void on(TimeBoxExtended longer, @MetaDataValue(Contracts.CONTRACT) String contract) {
        end(longer.decision(), longer.from());
        begin(longer.decision(), contract, longer.until());
    }

    @EventHandler
    void on(DecisionAgreed agreed) {
        end(agreed.decision(), lastOf(agreed.decision()));
    }

    @EventHandler
    void on(DecisionClosed closed) {
        end(closed.decision(), lastOf(closed.decision()));
    }

    @ResetHandler
    void reset() {
        running.clear();
    }

    /** No time box moves after the end of its decision, so this is the one that ended with it. */
    private @Nullable Instant lastOf(DecisionId decision) {
        return decisions.state(decision).timeBox().until();
    }

    private void begin(DecisionId decision, String contract, Instant deadline) {
        running.put(new TimeBox(decision, new ContractId(contract), deadline));
    }

    private void end(DecisionId decision, @Nullable Instant deadline) {
        if (deadline != null) {
            running.remove(deadline, decision.value());
        }
    }
}
