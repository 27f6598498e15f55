package garden.policy;

import garden.Garden.SeedSown;
import garden.Well;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

@ProcessingGroup("when-sown-then-water")
@DisallowReplay
class WhenSownThenWater {
    private final Well well;

    WhenSownThenWater(Well well) {
        this.well = well;
    }

    @EventHandler
    void react(SeedSown sown) {
        well.draw(sown.bed());
    }
}
