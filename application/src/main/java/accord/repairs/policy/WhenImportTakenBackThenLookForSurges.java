package accord.repairs.policy;

import accord.repairs.RepairsEvent.ImportTakenBack;
import accord.repairs.query.Surges;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

@ProcessingGroup("when-import-taken-back-then-look-for-surges")
@DisallowReplay
class WhenImportTakenBackThenLookForSurges {
    private final Surges surges;

    WhenImportTakenBackThenLookForSurges(Surges surges) {
        this.surges = surges;
    }

    @EventHandler
    void react(ImportTakenBack done) {
        if (done.from() != null) {
            surges.lookWithout(done.contract(), done.taken(), done.from());
        }
    }
}
