package accord.repairs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was expected of each level's weeks when they were last looked at. What depends on counts
 * that are still the same is not computed again, and everything comes out as if it were.
 */
public final class Memory {
    private final Map<Level, Past> pasts = new HashMap<>();

    /** A week of a level at a glance, by a detector that must be the same each time. */
    synchronized Band judge(
            Detector detector, Level level, int[] counts, int week, double sensitivity) {
        Past past = pasts.computeIfAbsent(level, l -> new Past());
        past.see(counts);
        return past.expected
                .computeIfAbsent(week, w -> detector.expect(counts, w))
                .glance(counts[week], sensitivity);
    }

    private static final class Past {
        private final TreeMap<Integer, Expectation> expected = new TreeMap<>();
        private int[] counts = {};

        /** Forgets what was expected of weeks after the first count that is another now. */
        void see(int[] now) {
            if (now != counts) {
                int same = Math.min(counts.length, now.length);
                int change = Arrays.mismatch(counts, 0, same, now, 0, same);
                expected.tailMap(change < 0 ? now.length : change, false).clear();
                counts = now;
            }
        }
    }
}
