package accord.repairs;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Weekly counts without a gap.
 *
 * @param first the Monday of the first week
 * @param counts one number a week
 */
public record Series(LocalDate first, int[] counts) {
    public Series {
        counts = counts.clone();
    }

    @Override
    public int[] counts() {
        return counts.clone();
    }

    /** The Monday of a week. */
    public LocalDate monday(int week) {
        return first.plusWeeks(week);
    }

    public int total() {
        return Arrays.stream(counts).sum();
    }

    /** The counts without the first few weeks. */
    int[] from(int week) {
        return Arrays.copyOfRange(counts, Math.min(week, counts.length), counts.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that
                && first.equals(that.first)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return "from " + first + ": " + Arrays.toString(counts);
    }
}
