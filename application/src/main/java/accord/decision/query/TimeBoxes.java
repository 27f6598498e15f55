package accord.decision.query;

import accord.contract.ContractId;
import accord.contract.query.Contracts;
import accord.contract.query.Desk;
import accord.decision.DecisionCommand.NoteTimeBox;
import accord.decision.DecisionEvent.DecisionAgreed;
import accord.decision.DecisionEvent.DecisionClosed;
import accord.decision.DecisionEvent.DecisionOpened;
import accord.decision.DecisionEvent.TimeBoxRanOut;
import accord.decision.DecisionId;
import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/**
 * The time boxes that are still running, earliest first. When one runs out this is noted in the
 * decision; nothing is agreed by it.
 */
@Keeps("time-boxes")
@ProcessingGroup("time-boxes")
class TimeBoxes implements Due {
    private static final int AT_ONCE = 100;

    private final Shelf<TimeBox> running;
    private final Decisions decisions;
    private final Desk desk;

    record TimeBox(DecisionId decision, ContractId contract, Instant deadline) {
        String place() {
            return "%019d~%s".formatted(deadline.toEpochMilli(), decision.value());
        }
    }

    TimeBoxes(Shelves shelves, Decisions decisions, Desk desk) {
        this.running =
                shelves.shelf("time-boxes", TimeBox.class, Map.of("all", box -> List.of("")));
        this.decisions = decisions;
        this.desk = desk;
    }

    @Override
    public void runOut(Instant now) {
        for (TimeBox box : running.by("all", "", null, AT_ONCE)) {
            if (box.deadline().isAfter(now)) {
                return;
            }
            desk.actAsAccord(box.contract(), act -> new NoteTimeBox(box.decision(), act));
            running.remove(box.place());
        }
    }

    @EventHandler
    void on(DecisionOpened opened, @MetaDataValue(Contracts.CONTRACT) String contract) {
        if (opened.deadline() != null) {
            TimeBox box =
                    new TimeBox(opened.decision(), new ContractId(contract), opened.deadline());
            running.put(box.place(), box);
        }
    }

    @EventHandler
    void on(DecisionAgreed agreed, @MetaDataValue(Contracts.CONTRACT) String contract) {
        end(agreed.decision(), contract);
    }

    @EventHandler
    void on(DecisionClosed closed, @MetaDataValue(Contracts.CONTRACT) String contract) {
        end(closed.decision(), contract);
    }

    @EventHandler
    void on(TimeBoxRanOut over, @MetaDataValue(Contracts.CONTRACT) String contract) {
        end(over.decision(), contract);
    }

    @ResetHandler
    void reset() {
        running.clear();
    }

    private void end(DecisionId decision, String contract) {
        @Nullable Instant deadline = decisions.state(decision).opening().deadline();
        if (deadline != null) {
            running.remove(new TimeBox(decision, new ContractId(contract), deadline).place());
        }
    }
}
