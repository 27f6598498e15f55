package garden.policy;

import garden.Garden.BedDug;
import garden.Garden.Soil;
import garden.Garden.Sow;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;

@ProcessingGroup("when-dug-then-sow")
@DisallowReplay
class WhenDugThenSow {
    private final CommandGateway commands;

    WhenDugThenSow(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void react(BedDug dug, @Timestamp Instant at) {
        if (dug.soil() == Soil.LOAM) {
            commands.sendAndWait(new Sow(dug.bed(), "green manure", at));
        }
    }
}
