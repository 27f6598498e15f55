package accord.repairs.policy;

import accord.repairs.RepairsEvent.ImportTakenBack;
import accord.repairs.RepairsEvent.RequestsImported;
import accord.repairs.RepairsEvent.SeasonShared;
import accord.repairs.RepairsEvent.SeasonWithheld;
import accord.repairs.query.SeasonSharing;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

@ProcessingGroup("when-seasons-may-have-changed-then-keep-them-for-others")
@DisallowReplay
class WhenSeasonsMayHaveChangedThenKeepThemForOthers {
    private final SeasonSharing sharing;

    WhenSeasonsMayHaveChangedThenKeepThemForOthers(SeasonSharing sharing) {
        this.sharing = sharing;
    }

    @EventHandler
    void react(SeasonShared shared) {
        sharing.keep(shared.contract());
    }

    @EventHandler
    void react(SeasonWithheld withheld) {
        sharing.keep(withheld.contract());
    }

    @EventHandler
    void react(RequestsImported imported) {
        sharing.keep(imported.contract());
    }

    @EventHandler
    void react(ImportTakenBack taken) {
        sharing.keep(taken.contract());
    }
}
