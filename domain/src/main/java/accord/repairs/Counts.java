package accord.repairs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How many requests there were, by day and week, at every level. */
public final class Counts {
    /** Longer than so many weeks without a single request, a feed has begun anew. */
    private static final int SILENCE = 8;

    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final LocalDate first;
    private final Map<Kind, int[]> days = new HashMap<>();
    private final List<Backlog> backlogs;

    private Counts(
            LocalDate firstDay, LocalDate lastDay, List<Cell> cells, List<Backlog> backlogs) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.first = Week.of(firstDay);
        this.backlogs = backlogs;
        int size = Math.toIntExact(ChronoUnit.DAYS.between(first, Week.of(lastDay))) + 7;
        for (Cell cell : cells) {
            int[] counts = days.computeIfAbsent(cell.kind(), k -> new int[size]);
            int start = 7 * Week.between(first, cell.week());
            for (int moment : cell.moments()) {
                counts[start + Week.day(moment)]++;
            }
        }
    }

    /** Everything that was reported since the feed began; there must be something. */
    public static Counts of(Collection<Cell> cells) {
        LocalDate begin = begin(cells);
        List<Cell> all = cells.stream().filter(c -> isIn(c) && !c.week().isBefore(begin)).toList();
        LocalDate from = all.stream().map(Counts::firstDay).min(LocalDate::compareTo).orElseThrow();
        LocalDate to = all.stream().map(Counts::lastDay).max(LocalDate::compareTo).orElseThrow();
        return new Counts(from, to, all, List.of());
    }

    /** What was demanded: without the backlogs keyed in at once, which it names instead. */
    public static Counts ofDemand(Collection<Cell> cells) {
        Counts all = of(cells);
        Backlogs backlogs = new Backlogs(List.copyOf(cells));
        List<Cell> demand =
                cells.stream()
                        .filter(cell -> !cell.week().isBefore(all.first))
                        .map(backlogs::demand)
                        .toList();
        return new Counts(all.firstDay, all.lastDay, demand, backlogs.found());
    }

    private static boolean isIn(Cell cell) {
        return cell.moments().length > 0;
    }

    /** A feed begins after its last long silence: a stray old row is no beginning. */
    private static LocalDate begin(Collection<Cell> cells) {
        TreeSet<LocalDate> weeks = new TreeSet<>();
        cells.stream().filter(Counts::isIn).forEach(cell -> weeks.add(cell.week()));
        LocalDate begin = weeks.last();
        for (LocalDate week : weeks.descendingSet()) {
            if (Week.between(week, begin) > SILENCE) {
                break;
            }
            begin = week;
        }
        return begin;
    }

    private static LocalDate firstDay(Cell cell) {
        return cell.week().plusDays(Week.day(cell.moments()[0]));
    }

    private static LocalDate lastDay(Cell cell) {
        int[] moments = cell.moments();
        return cell.week().plusDays(Week.day(moments[moments.length - 1]));
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
            for (Level level : levels(kind)) {
                add(counts, sums.computeIfAbsent(level, l -> new int[weeks()]), 7);
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
