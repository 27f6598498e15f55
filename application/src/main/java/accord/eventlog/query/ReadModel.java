package accord.eventlog.query;

import java.time.Duration;
import java.util.Optional;

/**
 * What a projection keeps, and whether it is being made again.
 *
 * @param name its processor's
 * @param asIs why it cannot be made again, in a sentence; empty where it can
 * @param rebuild the making again that goes on, or that failed last; empty where there is none
 */
public record ReadModel(String name, Optional<String> asIs, Optional<Rebuild> rebuild) {

    /**
     * A read model that is made again beside the one that serves.
     *
     * @param done up to which change of the log, counted from 1
     * @param total how many changes the log has
     * @param left about how long it will take; empty while that cannot be said
     * @param failure the kind of failure that ended it, and at which event; empty while it goes on
     */
    public record Rebuild(
            long done, long total, Optional<Duration> left, Optional<String> failure) {

        public boolean goesOn() {
            return failure.isEmpty();
        }
    }
}
