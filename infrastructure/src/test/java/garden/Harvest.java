package garden;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** A projection that keeps what it heard. */
@ProcessingGroup("harvest")
public class Harvest {
    private final List<Garden.SeedSown> heard = new CopyOnWriteArrayList<>();

    @EventHandler
    void on(Garden.SeedSown sown) {
        heard.add(sown);
    }

    public List<Garden.SeedSown> heard() {
        return heard;
    }
}
