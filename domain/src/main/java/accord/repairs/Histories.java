package accord.repairs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the weeks of a level can be judged by: those of the feed but for its first part of a week
 * and its gaps, and of names that are new only in name those since they came up.
 *
 * @param first the Monday of the feed's first week
 * @param firstWhole its first whole week
 */
record Histories(LocalDate first, int firstWhole, Gaps gaps, List<Renaming> renamings) {

    /**
     * A level's weeks.
     *
     * @param begins the week of the feed with which they begin
     */
    record History(int[] counts, int begins) {}

    /**
     * Of a level.
     *
     * @param weekly its counts for each week of the feed
     */
    History of(Level level, int[] weekly) {
        int[] filled = gaps.filled(weekly);
        int begins = Math.min(filled.length, Math.max(firstWhole, born(level)));
        return new History(Arrays.copyOfRange(filled, begins, filled.length), begins);
    }

    private int born(Level level) {
        return renamings.stream()
                .filter(renaming -> names(renaming, level.name(renaming.way())))
                .mapToInt(renaming -> Week.between(first, Week.of(renaming.day())))
                .max()
                .orElse(0);
    }

    private static boolean names(Renaming renaming, @Nullable String name) {
        return name != null && renaming.fresh().contains(name);
    }
}
