package accord.eventlog.mongo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Does something a moment later, once for all who asked for it meanwhile. So projections and
 * policies, woken by every commit, leave the processors to those who look at a page first.
 */
final class Lag implements Runnable {
    private static final long MILLIS = 25;
    private static final Executor LATER =
            CompletableFuture.delayedExecutor(MILLIS, TimeUnit.MILLISECONDS, Runnable::run);

    private final Runnable quick;
    private final AtomicBoolean asked = new AtomicBoolean();

    /**
     * @param quick what to do; must not take long
     */
    Lag(Runnable quick) {
        this.quick = quick;
    }

    @Override
    public void run() {
        if (asked.compareAndSet(false, true)) {
            LATER.execute(this::done);
        }
    }

    private void done() {
        asked.set(false);
        quick.run();
    }
}
