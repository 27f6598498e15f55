package accord.repairs;

import static accord.repairs.Counts.below;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The names that a source uses in one way, such as its trades, and on which days it uses each. Days
 * are counted from the Monday of the feed's first week.
 *
 * @param days by name the days of its requests, in some ascending lists
 * @param weeks by name how many it has in each week
 * @param end the day after the last one
 */
record Names(Map<String, List<int[]>> days, Map<String, int[]> weeks, int end) {
    private static final int WEEK = 7;

    /** A name that comes back sooner was never gone. */
    static final int AWAY = 4 * WEEK;

    Set<String> all() {
        return days.keySet();
    }

    /** The first day of a name. */
    int born(String name) {
        return of(name).stream().mapToInt(its -> its[0]).min().orElse(end);
    }

    private List<int[]> of(String name) {
        return days.getOrDefault(name, List.of());
    }

    int count(String name, int from, int to) {
        return of(name).stream().mapToInt(its -> below(its, to) - below(its, from)).sum();
    }

    /** The days on which a name came up, the first time and after it had been away. */
    IntStream arrivals(String name) {
        int born = born(name);
        int[] weekly = weeks.getOrDefault(name, new int[0]);
        IntStream.Builder arrivals = IntStream.builder().add(born);
        int before = born / WEEK;
        for (int week = before + 1; week < weekly.length; week++) {
            if (weekly[week] > 0) {
                if (week - before > AWAY / WEEK) {
                    arrivals.add(nextAfter(name, WEEK * week - 1));
                }
                before = week;
            }
        }
        return arrivals.build();
    }

    int lastBefore(String name, int day) {
        return of(name).stream()
                .filter(its -> its[0] < day)
                .mapToInt(its -> its[below(its, day) - 1])
                .max()
                .orElse(0);
    }

    /** The day on which a name came back, the end where it did not. */
    int nextAfter(String name, int day) {
        return of(name).stream()
                .filter(its -> its[its.length - 1] > day)
                .mapToInt(its -> its[below(its, day + 1)])
                .min()
                .orElse(end);
    }
}
