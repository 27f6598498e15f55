package accord.repairs.policy;

import accord.repairs.RepairsEvent.RequestsImported;
import accord.repairs.query.IncidentWatch;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

@ProcessingGroup("when-requests-imported-then-look-for-incidents")
@DisallowReplay
class WhenRequestsImportedThenLookForIncidents {
    private final IncidentWatch watch;

    WhenRequestsImportedThenLookForIncidents(IncidentWatch watch) {
        this.watch = watch;
    }

    @EventHandler
    void react(RequestsImported done) {
        if (done.imported().from() != null) {
            watch.look(done.contract(), done.imported().id());
        }
    }
}
