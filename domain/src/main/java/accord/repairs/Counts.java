package accord.repairs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How many requests there were, by day and week, at every level. */
public final class Counts {
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final LocalDate first;
    private final Map<Kind, int[]> days;
    private final List<Backlog> backlogs;

    /**
     * @param days by kind and day from the Monday of the first week to the Sunday of the last;
     *     nobody changes them any more
     */
    Counts(LocalDate firstDay, LocalDate lastDay, Map<Kind, int[]> days, List<Backlog> backlogs) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.first = Week.of(firstDay);
        this.days = days;
        this.backlogs = backlogs;
    }

    /** What was demanded: without the backlogs keyed in at once, which it names instead. */
    public static Counts ofDemand(Collection<Cell> cells) {
        return Ledger.of(cells).counts();
    }

    /** The day of the first request. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The day of the last request: the feed's present. */
    public LocalDate lastDay() {
        return lastDay;
    }

    public List<Backlog> backlogs() {
        return backlogs;
    }

    public Set<String> trades() {
        return names(true);
    }

    public Set<String> areas() {
        return names(false);
    }

    private Set<String> names(boolean trades) {
        Set<String> names = new TreeSet<>();
        days.keySet().forEach(kind -> names.add(trades ? kind.trade() : kind.area()));
        return names;
    }

    public Set<Kind> kinds() {
        return Set.copyOf(days.keySet());
    }

    /** By day from the Monday of the first week to the Sunday of the last. */
    public int[] daily(Level level) {
        int[] sum = new int[7 * weeks()];
        days.forEach((kind, counts) -> {
            if (level.covers(kind)) {
                add(counts, sum, 1);
            }
        });
        return sum;
    }

    /** From the first to the last. */
    public int weeks() {
        return Week.between(first, Week.of(lastDay)) + 1;
    }

    /** By week; the last one may not be over yet. */
    public Series weekly(Level level) {
        int[] sum = new int[weeks()];
        days.forEach((kind, counts) -> {
            if (level.covers(kind)) {
                add(counts, sum, 7);
            }
        });
        return new Series(first, sum);
    }

    /** The weekly counts of every kind, and of every trade and area over all of the other. */
    public Map<Level, Series> everyLevel() {
        Map<Level, int[]> sums = new HashMap<>();
        days.forEach((kind, counts) -> {
            int[] weekly = new int[weeks()];
            add(counts, weekly, 7);
            for (Level level : levels(kind)) {
                add(weekly, sums.computeIfAbsent(level, l -> new int[weeks()]), 1);
            }
        });
        Map<Level, Series> series = new HashMap<>();
        sums.forEach((level, counts) -> series.put(level, new Series(first, counts)));
        return series;
    }

    private static List<Level> levels(Kind kind) {
        return List.of(
                Level.of(kind),
                Level.trade(kind.trade()),
                Level.area(kind.area()),
                Level.EVERYTHING);
    }

    private static void add(int[] days, int[] sum, int length) {
        for (int day = 0; day < days.length; day++) {
            sum[day / length] += days[day];
        }
    }

    /** The first week that is whole: one in whose middle the feed begins tells too little. */
    public int firstWholeWeek() {
        return firstDay.getDayOfWeek() == DayOfWeek.MONDAY ? 0 : 1;
    }
}
