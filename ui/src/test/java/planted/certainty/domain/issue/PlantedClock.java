package planted.certainty.domain.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** A domain that looks at the clock, plainly and by reference. */
class PlantedClock {
    Instant now() {
        return Instant.now();
    }

    /** By reference. */
    static class PlantedReference {
        Supplier<Instant> now = Instant::now;
    }

    /** The old way. */
    static class PlantedMillis {
        long now = System.currentTimeMillis();
    }

    /** With a clock of its own. */
    static class PlantedSystemClock {
        Clock clock = Clock.systemUTC();
    }
}
