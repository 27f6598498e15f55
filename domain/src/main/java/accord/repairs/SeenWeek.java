package accord.repairs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A week as it was judged.
 *
 * @param week its Monday
 * @param expected null where there were too few weeks before it to say
 * @param upper likewise
 */
public record SeenWeek(
        LocalDate week,
        int count,
        @Nullable Double expected,
        @Nullable Double upper,
        boolean alarm) {

    static SeenWeek of(LocalDate monday, Band band) {
        return new SeenWeek(monday, band.count(), band.expected(), band.upper(), band.alarm());
    }

    static SeenWeek unjudged(LocalDate monday, int count) {
        return new SeenWeek(monday, count, null, null, false);
    }
}
