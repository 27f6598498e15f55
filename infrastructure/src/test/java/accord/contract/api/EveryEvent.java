package accord.contract.api;

import accord.eventlog.query.Keeps;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Keeps every event that it is given, and nothing else: where making a read model again leaves one
 * out, this one shows it. The application's own hardly would, since they read the thing anew that
 * an event happened to.
 */
@Keeps("every-event")
@ProcessingGroup("every-event")
class EveryEvent {
    private final Shelf<Given> given;

    /** An event, by its place in the log. */
    record Given(String event) {}

    EveryEvent(Shelves shelves) {
        this.given = shelves.shelf("every-event", Given.class, Map.of());
    }

    @EventHandler
    void on(Object anything, EventMessage<?> event, TrackingToken token) {
        given.put(
                "%019d".formatted(token.position().orElseThrow()),
                new Given(event.getIdentifier()));
    }
}
