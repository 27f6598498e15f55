package accord.text.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where a node stops, programs that come are told to come again, and those it has heard get their
 * answer first. One whose work is cut off all the same is told so; under an idempotency key it can
 * be sent again, here or to another node. Outermost of all filters, and the first to stop.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Leaving extends OncePerRequestFilter implements SmartLifecycle {
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final String TURNED_AWAY =
            "Accord is stopping here, and has done nothing of this; send it again in a while.";
    private static final String CUT_OFF =
            "Accord is stopping here, and may have done this or not; send it again in a while, under the same idempotency key.";

    private static final int ALL = Integer.MAX_VALUE;

    private final Semaphore places = new Semaphore(ALL);
    private volatile boolean running;
    private volatile boolean leaving;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + Made.ROOT + "/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (leaving || !places.tryAcquire()) {
            later(response, TURNED_AWAY);
            return;
        }
        try {
            answer(request, response, chain);
        } finally {
            places.release();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException cutOff) {
            if (!leaving || response.isCommitted()) {
                throw cutOff;
            }
            response.reset();
            later(response, CUT_OFF);
        }
    }

    private static void later(HttpServletResponse response, String sentence) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(AGAIN.toSeconds()));
        response.setHeader(HttpHeaders.CONNECTION, "close");
        ProblemWriter.write(response, HttpStatus.SERVICE_UNAVAILABLE, sentence);
    }

    @Override
    public void start() {
        leaving = false;
        running = true;
    }

    @Override
    public void stop() {
        leaving = true;
        running = false;
    }

    /** Calls back when nobody is within; Spring waits no longer than a phase's time for it. */
    @Override
    public void stop(Runnable left) {
        stop();
        Thread.ofVirtual()
                .name("accord-leaving")
                .start(() -> {
                    places.acquireUninterruptibly(ALL);
                    places.release(ALL);
                    left.run();
                });
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
