package accord.repairs;

import java.util.Arrays;
import java.util.SortedMap;

/**
 * Tells an unusual week from an ordinary one, by the weeks before it. The same counts give the same
 * answer for ever: what was seen can be computed again from its parameters.
 */
public sealed interface Detector permits ByHistory, Ears, Farrington, ShortHistory, WholeHistory {

    /** Its name, as evidence records it, such as {@code farrington}. */
    String name();

    /** Everything but the counts that its answers depend on. */
    SortedMap<String, String> parameters();

    /** How many weeks must lie before the week in question. */
    int needs();

    /**
     * Judges one week, by the series alone.
     *
     * @param counts a number of requests for each week, without a gap, oldest first
     * @param week an index into it, at least {@link #needs()}; later weeks are not looked at
     */
    Band judge(int[] counts, int week);

    /**
     * What it makes of a week whatever its count may be, by the series alone.
     *
     * @param counts as to {@link #judge}; the week's own and later ones are not looked at
     */
    default Expectation expect(int[] counts, int week) {
        int[] before = Arrays.copyOf(counts, week + 1);
        return (count, sensitivity) -> {
            int[] all = before.clone();
            all[week] = count;
            return times(sensitivity).judge(all, week);
        };
    }

    /**
     * The same rule, so many times as sensitive.
     *
     * @param sensitivity by what the share of ordinary weeks that may alarm is multiplied; above 0,
     *     and that share must stay below 0.5
     */
    Detector times(double sensitivity);

    /** Whether what others' weeks usually have matters to it in a week. */
    default boolean asksOthers(int week) {
        return false;
    }

    /** Whether holidays matter to it in a week. */
    default boolean asksHolidays(int week) {
        return false;
    }

    /** Whether what kin have learnt matters to it in a week. */
    default boolean asksKin(int week) {
        return false;
    }

    /** The same rule for a series of which is known what such weeks usually have elsewhere. */
    default Detector like(Usual others) {
        return this;
    }

    /** The same rule for a series of which is known what its weeks have left by holidays. */
    default Detector around(Usual holidays) {
        return this;
    }
}
