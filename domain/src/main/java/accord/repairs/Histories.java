package accord.repairs;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the weeks of a level can be judged by: those of the feed but for its first part of a week
 * and its gaps, and of names that are new only in name those since they came up.
 *
 * @param first the Monday of the feed's first week
 * @param firstWhole its first whole week
 */
record Histories(LocalDate first, int firstWhole, Gaps gaps, List<Renaming> renamings) {

    private static final int WEEK = 7;

    /** Those of a feed. */
    static Histories in(Counts counts) {
        LocalDate first = Week.of(counts.firstDay());
        int seen = Math.toIntExact(ChronoUnit.DAYS.between(first, counts.lastDay())) + 1;
        List<Renaming> renamings = new ArrayList<>();
        for (Field way : Level.WAYS) {
            Renamings.Unnamed unnamed =
                    (day, fresh) ->
                            way == Field.HAZARD ? unnamed(counts.days(), day, fresh) : List.of();
            renamings.addAll(new Renamings(way, first, seen, names(counts, way), unnamed).found());
        }
        Gaps gaps = Gaps.in(counts.weekly(Level.EVERYTHING).counts());
        return new Histories(first, counts.firstWholeWeek(), gaps, renamings);
    }

    private static Names names(Counts counts, Field way) {
        Map<String, List<int[]>> days = new HashMap<>();
        counts.days()
                .forEach((kind, its) ->
                        days.computeIfAbsent(kind.name(way), n -> new ArrayList<>()).add(its));
        Map<String, int[]> weeks = new HashMap<>();
        for (String name : days.keySet()) {
            Series its = counts.everyLevel().get(Level.EVERYTHING.with(way, name));
            if (its != null) {
                weeks.put(name, its.counts());
            }
        }
        return new Names(days, weeks, WEEK * counts.weeks());
    }

    /** Of no hazard, of the trades in which some hazards came up in the week of a day. */
    private static List<int[]> unnamed(Map<Kind, int[]> days, int day, Set<String> hazards) {
        Set<String> trades = new HashSet<>();
        days.forEach((kind, its) -> {
            if (hazards.contains(kind.hazard()) && its[0] < day + WEEK) {
                trades.add(kind.trade());
            }
        });
        return days.entrySet().stream()
                .filter(each -> each.getKey().hazard().isEmpty())
                .filter(each -> trades.contains(each.getKey().trade()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * A level's weeks.
     *
     * @param begins the week of the feed with which they begin
     * @param away the weeks of the feed in which it had another name, until it had this one again
     */
    record History(int[] counts, int begins, BitSet away) {

        /** How many requests it had in a week of the feed. */
        int at(int week) {
            return counts[week - begins];
        }

        /** Whether a week of the feed can be judged by so many before it. */
        boolean isJudged(int week, int needs) {
            return week - begins >= needs && week - begins < counts.length && isHeard(week);
        }

        /** Whether it had its name in a week. */
        boolean isHeard(int week) {
            return !away.get(week);
        }

        /** And in the two weeks before one. */
        boolean isHeardBefore(int week) {
            return isHeard(week - 1) && isHeard(week - 2);
        }
    }

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
                int from = Week.between(first, Week.of(renaming.day()));
                from += weekly[from] > 0 ? 1 : 0;
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
