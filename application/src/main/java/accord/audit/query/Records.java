package accord.audit.query;

import accord.eventlog.query.History;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** Keeps the index of records near the head, so that whoever asks finds little left to do. */
@ProcessingGroup("record")
class Records {
    private final RecordIndex index;
    private final History history;

    Records(RecordIndex index, History history) {
        this.index = index;
        this.history = history;
    }

    @EventHandler
    void on(Object anything) {
        index.reach(history.head());
    }

    @ResetHandler
    void reset() {
        index.clear();
    }
}
