package accord.repairs.policy;

import accord.repairs.RepairsEvent.RequestsImported;
import accord.repairs.RepairsEvent.SurgeEnded;
import accord.repairs.query.Aftermaths;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

@ProcessingGroup("when-intake-is-back-then-look-what-is-left")
@DisallowReplay
class WhenIntakeIsBackThenLookWhatIsLeft {
    private final Aftermaths aftermaths;

    WhenIntakeIsBackThenLookWhatIsLeft(Aftermaths aftermaths) {
        this.aftermaths = aftermaths;
    }

    @EventHandler
    void react(SurgeEnded ended) {
        aftermaths.look(ended.contract());
    }

    @EventHandler
    void react(RequestsImported imported) {
        aftermaths.look(imported.contract());
    }
}
