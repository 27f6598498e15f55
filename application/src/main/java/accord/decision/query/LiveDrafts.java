package accord.decision.query;

import accord.decision.DecisionId;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drafts as they are written. They are in no log that could be followed, so each node reads those
 * that somebody on it looks at again and again, all at once, and tells of what is different.
 */
@Singleton
public class LiveDrafts implements AutoCloseable {
    private static final Duration ROUND = Duration.ofMillis(250);
    private static final Logger LOG = LoggerFactory.getLogger(LiveDrafts.class);

    private final DraftStore store;
    private final Drafts drafts;
    private final Clock clock;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService rounds =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("accord-drafts").factory());

    public LiveDrafts(DraftStore store, Drafts drafts, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.clock = clock;
        rounds.scheduleWithFixedDelay(
                this::safeRound, ROUND.toMillis(), ROUND.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Somebody who looks at drafts; told on one thread, which it must not hold up. */
    @FunctionalInterface
    public interface Reader {
        /**
         * @param now all that they may read of the decisions that they asked for, oldest first
         */
        void told(List<LiveDraft> now);
    }

    /** A look at drafts, until it is closed. */
    @FunctionalInterface
    public interface Looking extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Tells a reader of the drafts of some decisions, now and whenever one of them changes. What
     * the caller may not read they are not told, whatever they ask for.
     *
     * @param of asked again each time
     */
    public Looking look(Caller caller, Supplier<Set<DecisionId>> of, Reader reader) {
        Watch watch = new Watch(caller, of, reader);
        watches.add(watch);
        return () -> watches.remove(watch);
    }

    @Override
    public void close() {
        rounds.shutdownNow();
    }

    /** Tells everybody of what is different. */
    synchronized void round() {
        if (watches.isEmpty()) {
            return;
        }
        Map<Watch, Set<DecisionId>> asked =
                watches.stream().collect(Collectors.toMap(w -> w, w -> w.of().get()));
        Set<DecisionId> all = new HashSet<>();
        asked.values().forEach(all::addAll);
        List<Drafted> found = all.isEmpty() ? List.of() : store.within(all);
        Instant now = clock.instant();
        asked.forEach((watch, decisions) -> watch.see(found, decisions, now));
    }

    private void safeRound() {
        try {
            round();
        } catch (RuntimeException outage) {
            LOG.warn("Drafts are not seen moving for a moment: {}", outage.toString());
        }
    }

    private final class Watch {
        private final Caller caller;
        private final Supplier<Set<DecisionId>> of;
        private final Reader reader;
        private @Nullable List<LiveDraft> seen;

        Watch(Caller caller, Supplier<Set<DecisionId>> of, Reader reader) {
            this.caller = caller;
            this.of = of;
            this.reader = reader;
        }

        Supplier<Set<DecisionId>> of() {
            return of;
        }

        void see(List<Drafted> found, Set<DecisionId> decisions, Instant at) {
            List<Drafted> asked =
                    found.stream().filter(d -> decisions.contains(d.draft().decision())).toList();
            List<LiveDraft> now = live(asked, at);
            if (!now.equals(seen)) {
                seen = now;
                reader.told(live(drafts.readable(caller, asked), at));
            }
        }

        private static List<LiveDraft> live(List<Drafted> drafts, Instant at) {
            return drafts.stream().map(drafted -> LiveDraft.at(at, drafted)).toList();
        }
    }
}
