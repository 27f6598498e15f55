package accord.member.api;

import accord.eventlog.query.CommandIds;
import accord.eventlog.query.NewId;
import accord.member.api.Claim.Answer;
import accord.member.api.Turns.Turn;
import accord.member.query.CurrentCaller;
import accord.text.api.Made;
import accord.text.api.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Honours {@value #KEY} on every POST for 24 hours: the same caller, path, key and body act once
 * and are answered the same. A refusal is not kept, since nothing was done.
 */
@Component
class ActOnce extends OncePerRequestFilter {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Duration SIGNS = Duration.ofSeconds(2);
    private static final Duration LOOKS = Duration.ofMillis(250);
    private static final String OTHER_BODY =
            "This idempotency key was used with another body; a new request needs a new key.";
    private static final String AT_WORK =
            "A request with this idempotency key is being worked on; send it again in a while.";

    private final CurrentCaller callers;
    private final Claims claims;
    private final Clock clock;
    private final CommandIds ids;
    private final Turns turns;
    private final String process = NewId.next();
    private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService sweeping =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("idempotency").daemon().factory());

    /**
     * @param mongo where the database is elsewhere, its address: other processes may use it too
     * @param port where it is here, but other processes may use it, its port
     */
    ActOnce(
            CurrentCaller callers,
            Claims claims,
            Clock clock,
            CommandIds ids,
            @Value("${accord.mongo:}") String mongo,
            @Value("${accord.data.port:0}") int port) {
        this.callers = callers;
        this.claims = claims;
        this.clock = clock;
        this.ids = ids;
        boolean alone = mongo.isBlank() && port == 0;
        this.turns =
                new Turns(
                        claims,
                        process,
                        alone,
                        clock,
                        System::nanoTime,
                        () -> LockSupport.parkNanos(LOOKS.toNanos()));
        if (!alone) {
            sweeping.scheduleWithFixedDelay(
                    this::giveSigns, SIGNS.toMillis(), SIGNS.toMillis(), TimeUnit.MILLISECONDS);
        }
        sweeping.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(KEY) == null
                || request.getUserPrincipal() == null
                || !request.getRequestURI().startsWith(Made.ROOT + "/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = String.valueOf(request.getHeader(KEY));
        if (!key.matches("[!-~]{1,200}")) {
            ProblemWriter.write(
                    response,
                    HttpStatus.BAD_REQUEST,
                    "An idempotency key has 1 to 200 letters, digits and signs, without blanks.",
                    Map.of("field", KEY));
            return;
        }
        String member = callers.caller().member().value();
        String id = Claim.id(member, request.getRequestURI(), key);
        CompletableFuture<Void> mine = new CompletableFuture<>();
        if (!enter(id, mine)) {
            ProblemWriter.write(response, HttpStatus.CONFLICT, AT_WORK);
            return;
        }
        try {
            claimed(id, new DigestedRequest(request), response, chain);
        } finally {
            running.remove(id, mine);
            mine.complete(null);
        }
    }

    /** Waits until nobody in this process works on the same; false where that takes too long. */
    private boolean enter(String id, CompletableFuture<Void> mine) {
        Instant end = clock.instant().plus(Turns.LONGEST_WAIT);
        for (CompletableFuture<Void> before = running.putIfAbsent(id, mine);
                before != null;
                before = running.putIfAbsent(id, mine)) {
            long left = Duration.between(clock.instant(), end).toMillis();
            if (left <= 0) {
                return false;
            }
            before.copy().completeOnTimeout(null, left, TimeUnit.MILLISECONDS).join();
        }
        return true;
    }

    private void claimed(
            String id, DigestedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (turns.take(id)) {
            case Turn.Known known -> replay(known.answer(), request, response);
            case Turn.Mine mine -> act(mine.claim(), request, response, chain);
            case Turn.Theirs theirs -> ProblemWriter.write(response, HttpStatus.CONFLICT, AT_WORK);
        }
    }

    private void act(
            Claim claim, DigestedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper caching = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try (CommandIds.Scope scope = ids.follow(claim.use())) {
            chain.doFilter(request, caching);
            if (HttpStatus.valueOf(caching.getStatus()).is2xxSuccessful()) {
                claims.answer(claim, answer(request, caching));
                done = true;
            }
        } finally {
            if (!done) {
                release(claim);
            }
        }
        caching.copyBodyToResponse();
    }

    /** Also where this node stops and cuts off who works: the other nodes need not wait for it. */
    private void release(Claim claim) {
        boolean stopping = Thread.interrupted();
        try {
            claims.release(claim);
        } finally {
            if (stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Answer answer(DigestedRequest request, ContentCachingResponseWrapper response)
            throws IOException {
        return new Answer(
                request.digest(),
                response.getStatus(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getContentType(),
                response.getContentAsByteArray());
    }

    private static void replay(Answer answer, DigestedRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.digest().equals(answer.request())) {
            ProblemWriter.write(response, HttpStatus.CONFLICT, OTHER_BODY);
            return;
        }
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.getOutputStream().write(answer.body());
    }

    private void giveSigns() {
        try {
            running.keySet().forEach(id -> claims.sign(id, process));
        } catch (RuntimeException failed) {
            logger.warn("could not say that this process is at work; trying again", failed);
        }
    }

    private void sweep() {
        try {
            claims.forgetBefore(clock.instant().minus(Turns.KEPT));
        } catch (RuntimeException failed) {
            logger.warn("could not forget old idempotency keys; trying again", failed);
        }
    }

    @Override
    public void destroy() {
        sweeping.shutdownNow();
    }
}
