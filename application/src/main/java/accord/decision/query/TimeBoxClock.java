package accord.decision.query;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every {@value #SECONDS} seconds whether a time box has run out, on every node. */
@Singleton
class TimeBoxClock implements AutoCloseable {
    private static final int SECONDS = 15;
    private static final Logger LOG = LoggerFactory.getLogger(TimeBoxClock.class);

    private final ScheduledExecutorService ticking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("time-boxes").daemon().factory());

    TimeBoxClock(TimeBoxes boxes, Clock clock) {
        ticking.scheduleWithFixedDelay(
                () -> {
                    try {
                        boxes.runOut(clock.instant());
                    } catch (RuntimeException failed) {
                        LOG.warn("could not note a time box; trying again", failed);
                    }
                },
                SECONDS,
                SECONDS,
                TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        ticking.shutdownNow();
    }
}
