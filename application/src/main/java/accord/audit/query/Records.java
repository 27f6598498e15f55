package accord.audit.query;

import accord.eventlog.query.Keeps;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;

/** Keeps the index of records near the head, so that whoever asks finds little left to do. */
@Keeps({"record-entries", "record-nodes", "record-indexed"})
@ProcessingGroup("record")
class Records {
    private final RecordIndex index;

    Records(RecordIndex index) {
        this.index = index;
    }

    @EventHandler
    void on(Object anything, TrackingToken token) {
        index.reach(token.position().orElseThrow());
    }

    @ResetHandler
    void reset() {
        index.clear();
    }
}
