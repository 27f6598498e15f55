package accord.repairs.policy;

import accord.repairs.RepairsEvent.RequestsImported;
import accord.repairs.query.Surges;
import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

@ProcessingGroup("when-requests-imported-then-look-for-surges")
@DisallowReplay
class WhenRequestsImportedThenLookForSurges {
    private final Surges surges;

    WhenRequestsImportedThenLookForSurges(Surges surges) {
        this.surges = surges;
    }

    @EventHandler
    void react(RequestsImported imported) {
        LocalDate from = imported.imported().from();
        if (from != null) {
            surges.look(imported.contract(), from);
        }
    }
}
