package garden;

import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** What befalls a read model while it is made again, and only then. */
@Singleton
public class Frost {
    private volatile Consumer<Garden.BedEvent> befalls = event -> {};

    public void befalls(Consumer<Garden.BedEvent> what) {
        befalls = what;
    }

    void touch(Garden.BedEvent event) {
        if (Thread.currentThread().getName().equals("accord-rebuild")) {
            befalls.accept(event);
        }
    }
}
