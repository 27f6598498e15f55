package accord.eventlog.mongo;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Finds the last of 0, 1, 2, … that is there, by exact look-ups, a few dozen at a time. */
final class Gallop {
    private static final int FANOUT = 32;
    private static final int REACH = 45;

    private Gallop() {}

    /**
     * @param from known to be there, or -1
     * @param present which of the given numbers are there; what lies before one that is there, is
     */
    static long last(long from, Function<List<Long>, Set<Long>> present) {
        List<Long> leaps =
                LongStream.range(0, REACH).map(power -> from + (1L << power)).boxed().toList();
        Set<Long> found = present.apply(leaps);
        long low = from;
        long high = from + 1;
        for (long leap : leaps) {
            high = leap;
            if (!found.contains(leap)) {
                break;
            }
            low = leap;
        }
        return between(low, high, present);
    }

    private static long between(
            long there, long notThere, Function<List<Long>, Set<Long>> present) {
        long low = there;
        long high = notThere;
        while (high - low > 1) {
            TreeSet<Long> probes = new TreeSet<>();
            for (int step = 1; step <= FANOUT; step++) {
                long probe = low + Math.max(1, (high - low) / (FANOUT + 1) * step);
                probes.add(Math.min(high - 1, Math.max(low + step, probe)));
            }
            probes.removeIf(probe -> probe >= notThere);
            Set<Long> found = present.apply(List.copyOf(probes));
            for (long probe : probes) {
                if (found.contains(probe)) {
                    low = probe;
                } else {
                    high = probe;
                    break;
                }
            }
        }
        return low;
    }
}
