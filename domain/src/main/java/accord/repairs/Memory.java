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

    /** What a level's week may have, by a detector that must be the same each time. */
    Expectation expect(Detector detector, Level level, int[] counts, int week) {
        return pasts.computeIfAbsent(level, l -> new Past()).expect(detector, counts, week);
    }

    private static final class Past {
        private final TreeMap<Integer, Expectation> expected = new TreeMap<>();
        private int[] counts = {};

        synchronized Expectation expect(Detector detector, int[] now, int week) {
            see(now);
            return expected.computeIfAbsent(week, w -> detector.expect(now, w));
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
