package accord.decision.query;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every {@value #SECONDS} seconds whether something has run out, on every node. */
@Singleton
class TimeBoxClock implements AutoCloseable {
    private static final int SECONDS = 15;
    private static final Logger LOG = LoggerFactory.getLogger(TimeBoxClock.class);

    private final ScheduledExecutorService ticking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("time-boxes").daemon().factory());

    TimeBoxClock(List<Due> running, Clock clock) {
        ticking.scheduleWithFixedDelay(
                () -> {
                    try {
                        running.forEach(due -> due.runOut(clock.instant()));
                    } catch (RuntimeException failed) {
                        LOG.warn("could not note what ran out; trying again", failed);
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
