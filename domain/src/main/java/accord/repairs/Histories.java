package accord.repairs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
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
     * @param away the weeks of the feed in which it had another name, until it had this one again
     */
    record History(int[] counts, int begins, BitSet away) {}

    /**
     * Of a level.
     *
     * @param weekly its counts for each week of the feed
     */
    History of(Level level, int[] weekly) {
        BitSet away = away(level, weekly);
        int[] filled = Gaps.filled(gaps.filled(weekly), away);
        int begins = Math.min(filled.length, Math.max(firstWhole, born(level)));
        return new History(Arrays.copyOfRange(filled, begins, filled.length), begins, away);
    }

    private BitSet away(Level level, int[] weekly) {
        BitSet away = new BitSet();
        for (Renaming renaming : renamings) {
            String name = level.name(renaming.way());
            if (name != null && renaming.gone().contains(name)) {
                int from = Week.between(first, Week.of(renaming.day())) + 1;
                int back = from;
                while (back < weekly.length && weekly[back] == 0) {
                    back++;
                }
                if (back < weekly.length) {
                    away.set(from, back);
                }
            }
        }
        return away;
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
