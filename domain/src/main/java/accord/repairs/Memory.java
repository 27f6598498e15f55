package accord.repairs;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was expected of each level's weeks when they were last looked at. What depends on counts
 * that are still the same is not computed again, and everything comes out as if it were.
 */
public final class Memory {
    private final Map<Level, Past> pasts = new ConcurrentHashMap<>();

    /** What a level's week may have. It remembers the last detector that was asked of it. */
    Expectation expect(Detector detector, Level level, int[] counts, int week) {
        return pasts.computeIfAbsent(level, l -> new Past()).expect(detector, counts, week);
    }

    private record Known(Detector by, Expectation expectation) {}

    private static final class Past {
        private final TreeMap<Integer, Known> expected = new TreeMap<>();
        private int[] counts = {};

        synchronized Expectation expect(Detector detector, int[] now, int week) {
            see(now);
            Known known = expected.get(week);
            if (known == null || !known.by.equals(detector)) {
                known = new Known(detector, detector.expect(now, week));
                expected.put(week, known);
            }
            return known.expectation;
        }

        /** Forgets what was expected of weeks after the first count that is another now. */
        private void see(int[] now) {
            if (now != counts) {
                int same = Math.min(counts.length, now.length);
                int change = Arrays.mismatch(counts, 0, same, now, 0, same);
                expected.tailMap(change < 0 ? now.length : change, false).clear();
                counts = now;
            }
        }
    }
}
