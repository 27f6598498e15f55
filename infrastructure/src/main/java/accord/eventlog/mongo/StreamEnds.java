package accord.eventlog.mongo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where streams end, of those that were read lately: nothing that a node knows of is at that
 * sequence or behind it.
 */
final class StreamEnds {
    private static final int MOST = 10_000;

    private final Map<String, Long> ends =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > MOST;
                }
            };

    @Nullable Long of(String stream) {
        return ends.get(stream);
    }

    /** Never less than was known. */
    void put(String stream, long end) {
        ends.merge(stream, end, Math::max);
    }

    void follow(Commit commit) {
        for (Entry entry : commit.entries()) {
            ends.computeIfPresent(
                    entry.stream(), (stream, end) -> Math.max(end, entry.sequence() + 1));
        }
    }
}
