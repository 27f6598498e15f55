package accord.repairs;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The weeks in which a feed that usually has requests has none at all: likelier a gap in the feed
 * than quiet in every home. They are no week to judge by, and none to be judged.
 */
final class Gaps {
    /** So many in a usual week do not stay away by chance. */
    private static final int USUAL = 8;

    /** By so many weeks before it a gap is filled. */
    private static final int BEFORE = 4;

    private final BitSet weeks;

    private Gaps(BitSet weeks) {
        this.weeks = weeks;
    }

    /**
     * Those of a feed.
     *
     * @param everything its requests by week
     */
    static Gaps in(int[] everything) {
        int[] busy = Arrays.stream(everything).filter(n -> n > 0).sorted().toArray();
        BitSet gaps = new BitSet();
        if (busy.length > 0 && busy[busy.length / 2] >= USUAL) {
            for (int week = 0; week < everything.length; week++) {
                gaps.set(week, everything[week] == 0);
            }
        }
        return new Gaps(gaps);
    }

    boolean has(int week) {
        return weeks.get(week);
    }

    /** How many weeks between two are none of them; one may lie before the feed's first. */
    int heard(int after, int before) {
        int from = Math.max(0, after + 1);
        int silent = weeks.get(from, Math.max(from, before)).cardinality();
        return Math.max(0, before - after - 1 - silent);
    }

    /** By their Mondays. */
    Silence silence(LocalDate first) {
        return new Silence(weeks.stream().mapToObj(first::plusWeeks).collect(toSet()));
    }

    /** The counts of a level, with what the weeks before a gap had in its place. */
    int[] filled(int[] counts) {
        if (weeks.isEmpty()) {
            return counts;
        }
        return filled(counts, weeks);
    }

    /** The same for the weeks in which a name that came back had been away. */
    static int[] filled(int[] counts, BitSet weeks) {
        int[] filled = counts.clone();
        for (int week = weeks.nextSetBit(0); week >= 0; week = weeks.nextSetBit(week + 1)) {
            if (week < filled.length) {
                int from = Math.max(0, week - BEFORE);
                double mean = Arrays.stream(filled, from, week).average().orElse(0);
                filled[week] = (int) Math.round(mean);
            }
        }
        return filled;
    }
}
