package accord.eventlog.mongo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries what handlers could not take again, now and then: what failed for a passing reason heals by
 * itself, what fails for good stays put aside.
 */
final class DeadLetterRetries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetries.class);
    private static final int SEQUENCES = 100;

    private final EventProcessingConfiguration processing;
    private final Duration every;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("accord-dead-letters").factory());

    DeadLetterRetries(EventProcessingConfiguration processing, Duration every) {
        this.processing = processing;
        this.every = every;
    }

    void start() {
        timer.scheduleWithFixedDelay(
                this::retryAll, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void retryAll() {
        for (String group : processing.eventProcessors().keySet()) {
            try {
                processing.sequencedDeadLetterProcessor(group).ifPresent(this::retry);
            } catch (RuntimeException fault) {
                LOG.warn("What {} put aside cannot be tried again: {}", group, fault.toString());
            }
        }
    }

    private void retry(SequencedDeadLetterProcessor<?> processor) {
        int healed = 0;
        while (healed < SEQUENCES && processor.processAny()) {
            healed++;
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
