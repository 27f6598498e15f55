package accord.eventlog.mongo;

import java.util.Map;
import java.util.TreeMap;

/** Counts by name, of all trials together. */
final class Tally {
    private final Map<String, Long> counts = new TreeMap<>();

    synchronized void add(String name, long more) {
        counts.merge(name, more, Long::sum);
    }

    synchronized long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    synchronized Map<String, Long> all() {
        return new TreeMap<>(counts);
    }
}
