package accord.member.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts attempts to sign in that were not successful, in a memory of bounded size. An attempt
 * counts from its beginning, so that many at once are as many as one after another.
 */
final class Attempts {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_KEYS = 20_000;

    private final Clock clock;
    private final Map<String, Count> counts =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                    return size() > MOST_KEYS;
                }
            };

    private record Count(int attempts, Instant since) {}

    /**
     * What an attempt counts towards.
     *
     * @param most attempts within five minutes
     */
    record Limit(String key, int most) {}

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Begins an attempt; or says how long to wait, where there were too many. */
    synchronized Optional<Duration> begin(List<Limit> limits) {
        Instant now = clock.instant();
        Optional<Duration> wait =
                limits.stream()
                        .filter(limit -> count(limit.key(), now).attempts() >= limit.most())
                        .map(limit -> left(count(limit.key(), now), now))
                        .max(Duration::compareTo);
        if (wait.isEmpty()) {
            limits.forEach(limit -> add(limit.key(), 1, now));
        }
        return wait;
    }

    /** Takes an attempt back that was successful. */
    synchronized void succeeded(List<Limit> limits) {
        Instant now = clock.instant();
        limits.forEach(limit -> add(limit.key(), -1, now));
    }

    private void add(String key, int more, Instant now) {
        Count count = count(key, now);
        counts.put(key, new Count(Math.max(0, count.attempts() + more), count.since()));
    }

    private Count count(String key, Instant now) {
        Count count = counts.get(key);
        return count == null || left(count, now).isNegative() ? new Count(0, now) : count;
    }

    private static Duration left(Count count, Instant now) {
        return Duration.between(now, count.since().plus(WINDOW));
    }
}
