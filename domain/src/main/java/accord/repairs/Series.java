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

    @Override
    public boolean equals(Object other) {
        return other instanceof Series(LocalDate f, int[] c)
                && first.equals(f)
                && Arrays.equals(counts, c);
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
