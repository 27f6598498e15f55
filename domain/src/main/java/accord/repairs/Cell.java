package accord.repairs;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The requests of one kind in one week, by the moments at which they were reported.
 *
 * @param week its Monday
 * @param moments for each request the ten minutes of the week in which it came, 0 to 1,007,
 *     ascending
 */
public record Cell(LocalDate week, Kind kind, int[] moments) {
    public Cell {
        moments = moments.clone();
        Arrays.sort(moments);
    }

    @Override
    public int[] moments() {
        return moments.clone();
    }

    /** How many requests. */
    int size() {
        return moments.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cell that
                && week.equals(that.week)
                && kind.equals(that.kind)
                && Arrays.equals(moments, that.moments);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * week.hashCode() + kind.hashCode()) + Arrays.hashCode(moments);
    }

    @Override
    public String toString() {
        return "%d of %s in the week of %s".formatted(moments.length, kind, week);
    }
}
