package accord.eventlog.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * States folded from their streams, kept and brought up to date by look-up: asked for again, only
 * what came since is read. Never stale: each answer has seen every event acknowledged before it was
 * asked for, on whatever node.
 *
 * @param <S> an immutable state
 */
public final class Fold<S> {
    private static final int PAGE = 1_000;

    private final History history;
    private final S none;
    private final BiFunction<S, Recorded, S> after;
    private final Map<String, At<S>> kept;

    private record At<S>(S state, long next) {}

    /**
     * @param none the state of a stream without events
     * @param after the state after one more event
     * @param most how many states are kept; the longest unused goes first
     */
    public Fold(History history, S none, BiFunction<S, Recorded, S> after, int most) {
        this.history = history;
        this.none = none;
        this.after = after;
        this.kept =
                new LinkedHashMap<>(64, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, At<S>> eldest) {
                        return size() > most;
                    }
                };
    }

    /** The stream's state now. */
    public S current(String stream) {
        At<S> at = upToDate(stream, known(stream));
        if (at.next() > 0) {
            keep(stream, at);
        }
        return at.state();
    }

    private At<S> upToDate(String stream, At<S> start) {
        At<S> at = start;
        List<Recorded> page;
        do {
            page = history.stream(stream, at.next(), PAGE);
            S state = at.state();
            for (Recorded event : page) {
                state = after.apply(state, event);
            }
            at = new At<>(state, at.next() + page.size());
        } while (page.size() == PAGE);
        return at;
    }

    private At<S> known(String stream) {
        synchronized (kept) {
            return kept.getOrDefault(stream, new At<>(none, 0));
        }
    }

    private void keep(String stream, At<S> at) {
        synchronized (kept) {
            kept.merge(stream, at, (old, now) -> old.next() > now.next() ? old : now);
        }
    }
}
