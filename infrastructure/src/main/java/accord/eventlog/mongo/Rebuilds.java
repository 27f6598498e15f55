package accord.eventlog.mongo;

import accord.eventlog.query.NewId;
import accord.eventlog.query.ReadModel;
import accord.eventlog.query.ReadModels;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes read models again, one at a time on each node: whoever claims it first, and when that node
 * is gone another from where it was.
 */
final class Rebuilds implements ReadModels, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration LOOKS = Duration.ofSeconds(2);

    private final Map<String, Projection> projections;
    private final Tools tools;
    private final Leftovers leftovers;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("accord-rebuild").factory());
    private volatile boolean closed;

    /**
     * What it works with.
     *
     * @param claims of which node works on which
     * @param handlers a projection's handlers of events
     * @param handovers for a projection
     * @param parked what a projection put aside is forgotten
     */
    record Tools(
            MongoLog log,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            RebuildNotes notes,
            TokenStore claims,
            Generations generations,
            Function<Projection, EventMessageHandler> handlers,
            Function<String, Handover> handovers,
            Consumer<String> parked) {}

    Rebuilds(List<Projection> projections, MongoDatabase derived, Tools tools) {
        this.projections =
                projections.stream().collect(Collectors.toMap(Projection::name, one -> one));
        this.tools = tools;
        this.leftovers = new Leftovers(derived, tools.generations(), projections, System::nanoTime);
    }

    void start() {
        timer.scheduleWithFixedDelay(
                this::look, LOOKS.toMillis(), LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public List<ReadModel> all() {
        Map<String, RebuildNotes.Noted> noted =
                tools.notes().of(projections.keySet()).stream()
                        .collect(Collectors.toMap(RebuildNotes.Noted::projection, one -> one));
        long total = noted.isEmpty() ? 0 : tools.log().newest();
        return projections.values().stream()
                .sorted(Comparator.comparing(Projection::name))
                .map(one ->
                        new ReadModel(
                                one.name(),
                                Optional.of(one.asIs()).filter(why -> !why.isEmpty()),
                                Optional.ofNullable(noted.get(one.name()))
                                        .map(note -> told(note, total))))
                .toList();
    }

    private static ReadModel.Rebuild told(RebuildNotes.Noted note, long total) {
        long since = note.done() - note.from();
        Optional<Duration> left =
                since <= 0 || note.millis() <= 0
                        ? Optional.empty()
                        : Optional.of(
                                Duration.ofMillis(
                                        (long)
                                                ((double) note.millis()
                                                        / since
                                                        * Math.max(0, total - note.done()))));
        return new ReadModel.Rebuild(note.done(), total, left, Optional.ofNullable(note.failure()));
    }

    @Override
    public boolean rebuild(String name) {
        Projection projection = projections.get(name);
        if (projection == null || !projection.asIs().isEmpty()) {
            throw new IllegalArgumentException(name + " cannot be made again");
        }
        boolean begun = tools.notes().begin(name, NewId.next());
        try {
            timer.execute(this::look);
        } catch (RejectedExecutionException closing) {
            LOG.info("{} will be made again by another node", name);
        }
        return begun;
    }

    /** Whatever goes wrong is looked at again. */
    private void look() {
        try {
            for (RebuildNotes.Noted note : tools.notes().of(projections.keySet())) {
                if (!closed && note.failure() == null) {
                    work(note);
                }
            }
            leftovers.sweep(tools.notes().of(projections.keySet()));
        } catch (RuntimeException passing) {
            if (!closed) {
                LOG.warn("Read models cannot be made again now: {}", passing.toString());
            }
        }
    }

    private void work(RebuildNotes.Noted note) {
        String claim = RebuildNotes.PREFIX + note.projection();
        try {
            @Nullable TrackingToken token = tools.claims().fetchToken(claim, 0);
            try {
                run(note, token);
            } finally {
                tools.claims().releaseClaim(claim, 0);
            }
        } catch (UnableToClaimTokenException others) {
            LOG.debug("Another node makes {} again", note.projection());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (MongoException passing) {
            throw passing;
        } catch (RuntimeException failed) {
            LOG.error("The read model {} could not be made again", note.projection(), failed);
            tools.notes().failed(note.projection(), reason(failed));
        }
    }

    /** Never what the failure says, which may be confidential. */
    private static String reason(RuntimeException failed) {
        return failed instanceof Rebuild.Failed known
                ? String.valueOf(known.getMessage())
                : "met a " + failed.getClass().getSimpleName();
    }

    private void run(RebuildNotes.Noted note, @Nullable TrackingToken token)
            throws InterruptedException {
        Projection projection = Objects.requireNonNull(projections.get(note.projection()));
        Rebuild rebuild =
                new Rebuild(
                        projection,
                        note.generation(),
                        tools.handlers().apply(projection),
                        tools.generations(),
                        tools.log(),
                        tools.handovers().apply(projection.name()),
                        token,
                        () -> !closed);
        long began = System.nanoTime();
        long from = rebuild.done();
        LOG.info("{} is made again from change {} on", projection.name(), from);
        try (BlockingStream<TrackedEventMessage<?>> events = tools.events().openStream(token)) {
            boolean serves =
                    rebuild.run(
                            events,
                            (now, reached) -> {
                                tools.claims()
                                        .storeToken(
                                                reached,
                                                RebuildNotes.PREFIX + projection.name(),
                                                0);
                                tools.notes().progress(projection.name(), from, millisSince(began));
                            });
            if (serves) {
                tools.parked().accept(projection.name());
                tools.notes().end(projection.name());
                LOG.info(
                        "{} was made again up to change {} and serves",
                        projection.name(),
                        rebuild.done());
            }
        }
    }

    private static long millisSince(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
    }
}
