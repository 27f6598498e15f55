package accord.demonstration.csv;

import accord.demonstration.query.FirstStart;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;

/** Brings the demonstration in as soon as Accord runs, and tells when it can be read. */
final class Opening implements ApplicationListener<ApplicationStartedEvent>, DisposableBean {
    private static final long LOOK_EVERY = 50;

    private final FirstStart first;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("demonstration").daemon().factory());

    Opening(FirstStart first) {
        this.first = first;
    }

    CompletionStage<Void> done() {
        return done;
    }

    @Override
    public void onApplicationEvent(ApplicationStartedEvent started) {
        thread.execute(() -> step(first::bringIn));
        thread.scheduleWithFixedDelay(() -> step(this::look), 0, LOOK_EVERY, TimeUnit.MILLISECONDS);
    }

    /** A failure ends the start: the first page would lie for ever. */
    private void step(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failed) {
            done.completeExceptionally(failed);
            thread.shutdown();
        }
    }

    private void look() {
        if (first.isReadable()) {
            done.complete(null);
            thread.shutdown();
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
