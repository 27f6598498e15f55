package accord.repairs.query;

import accord.member.SideId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for beside what the sides can do.
 *
 * @param weeks those with requests, oldest first
 * @param coming the weeks after them of which a side has said something, and those between
 * @param open how many of the requests since the first of these weeks are not done
 * @param arriving how many come in a week, on average over the last four whole weeks; without the
 *     backlogs that were keyed in at once, which come once
 * @param rate how many the sides can do this week together: the least of what each can; null where
 *     no side has said
 * @param clear when none are left at this rate and that of the coming weeks; null where they never
 *     are, within ten years, or nobody can say
 */
public record Workload(
        List<Week> weeks,
        List<Week> coming,
        int open,
        double arriving,
        @Nullable Double rate,
        @Nullable LocalDate clear) {
    public Workload {
        weeks = List.copyOf(weeks);
        coming = List.copyOf(coming);
    }

    /** All of them, oldest first. */
    public List<Week> all() {
        return Stream.concat(weeks.stream(), coming.stream()).toList();
    }

    /**
     * A week.
     *
     * @param asked how many requests came in, those keyed in at once too
     * @param able how many repairs each side can do, of those that have said
     */
    public record Week(LocalDate monday, int asked, Map<SideId, Double> able) {
        public Week {
            able = Map.copyOf(able);
        }
    }
}
