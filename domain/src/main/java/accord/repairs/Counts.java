package accord.repairs;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** How many requests there were, by day and week, at every level. */
public final class Counts {
    private static final int WEEK = 7;
    private static final int YEAR = 52 * WEEK;

    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final LocalDate first;
    private final Map<Kind, int[]> days;
    private final Map<Kind, int[]> keyedIn;
    private final List<Backlog> backlogs;
    private volatile @Nullable Map<Level, Series> levels;
    private @Nullable Histories histories;

    /**
     * @param days for each request of a kind its day, ascending, counted from the Monday of the
     *     first week; nobody changes them any more
     * @param keyedIn likewise for those that were keyed in at once
     */
    Counts(
            LocalDate firstDay,
            LocalDate lastDay,
            Map<Kind, int[]> days,
            Map<Kind, int[]> keyedIn,
            List<Backlog> backlogs) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.first = Week.of(firstDay);
        this.days = days;
        this.keyedIn = keyedIn;
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
        return names(Kind::trade);
    }

    public Set<String> areas() {
        return names(Kind::area);
    }

    /** All names in one of the {@link Level#WAYS}, also the empty one of what names none. */
    public Set<String> names(Field way) {
        return names(kind -> kind.name(way));
    }

    private Set<String> names(Function<Kind, String> name) {
        Set<String> names = new TreeSet<>();
        days.keySet().forEach(kind -> names.add(name.apply(kind)));
        return names;
    }

    public Set<Kind> kinds() {
        return Set.copyOf(days.keySet());
    }

    /** By day from the Monday of the first week to the Sunday of the last. */
    public int[] daily(Level level) {
        return daily(level, 0, WEEK * weeks());
    }

    /** By day from one to before another, both counted from the Monday of the first week. */
    int[] daily(Level level, int from, int to) {
        int[] sum = new int[to - from];
        days.forEach((kind, its) -> {
            if (level.covers(kind)) {
                add(its, from, sum);
            }
        });
        return sum;
    }

    /** The same of every level that has a request in that time. */
    Map<Level, int[]> everyLevel(int from, int to) {
        return everyLevel(to - from, (its, sum) -> add(its, from, sum));
    }

    /**
     * What every level that has a request in that time had on each day of the week, of those days
     * that are ordinary.
     *
     * @param from a Monday
     * @param kinds of the days from that one on
     */
    Map<Level, int[]> everyLevel(int from, DaysOfWeek.Day[] kinds) {
        return everyLevel(
                WEEK,
                (its, sum) ->
                        each(
                                its,
                                from,
                                from + kinds.length,
                                day -> {
                                    if (kinds[day - from] == DaysOfWeek.Day.ORDINARY) {
                                        sum[day % WEEK]++;
                                    }
                                }));
    }

    /** Sums over the kinds of each level, of those that have any. */
    private Map<Level, int[]> everyLevel(int size, BiPredicate<int[], int[]> summed) {
        Map<Level, int[]> pairs = new HashMap<>();
        days.forEach((kind, its) -> {
            int[] sum = new int[size];
            if (summed.test(its, sum)) {
                Level.narrow(kind).forEach(level -> add(pairs, level, sum));
            }
        });
        return withWider(pairs);
    }

    /** Adds those of some ascending days that lie in a time, and says whether there are any. */
    private static boolean add(int[] days, int from, int[] sum) {
        return each(days, from, from + sum.length, day -> sum[day - from]++);
    }

    /** Takes some ascending days from one to before another; says whether there are any. */
    private static boolean each(int[] days, int from, int to, IntConsumer taken) {
        int first = below(days, from);
        int next = first;
        for (; next < days.length && days[next] < to; next++) {
            taken.accept(days[next]);
        }
        return next > first;
    }

    /** From the first to the last. */
    public int weeks() {
        return Week.between(first, Week.of(lastDay)) + 1;
    }

    /** By week; the last one may not be over yet. */
    public Series weekly(Level level) {
        Map<Level, Series> all = levels;
        Series known = all == null ? null : all.get(level);
        if (known != null) {
            return known;
        }
        int[] sum = new int[weeks()];
        days.forEach((kind, its) -> {
            if (level.covers(kind)) {
                addWeeks(its, sum);
            }
        });
        return new Series(first, sum);
    }

    /**
     * The seven days that end in a week and are none, earliest first, as far as the feed tells;
     * none where one of the two weeks was silent into which they and the seven before them reach.
     */
    List<SevenDays> within(int week) {
        Gaps gaps = histories().gaps();
        return gaps.has(week - 1) || gaps.has(week - 2)
                ? List.of()
                : SevenDays.within(week, Math.toIntExact(ChronoUnit.DAYS.between(first, lastDay)));
    }

    /** By week with the backlogs that were keyed in at once: they are work, though no demand. */
    public Series work(Level level) {
        int[] sum = weekly(level).counts();
        keyedIn.forEach((kind, its) -> {
            if (level.covers(kind)) {
                addWeeks(its, sum);
            }
        });
        return new Series(first, sum);
    }

    /**
     * Whether a request is demand that is counted: since the feed began, and not keyed in at once.
     *
     * @param zone the contract's
     */
    public boolean isDemand(RepairRequest request, ZoneId zone) {
        return isDemand(
                request.kind().trade(), LocalDateTime.ofInstant(request.reportedAt(), zone));
    }

    /**
     * The same by its trade.
     *
     * @param at when it was reported, by the contract's clock
     */
    boolean isDemand(String trade, LocalDateTime at) {
        return !at.toLocalDate().isBefore(first)
                && backlogs.stream().noneMatch(backlog -> backlog.holds(trade, at));
    }

    /** The weekly counts of every level that some request counts at. */
    public synchronized Map<Level, Series> everyLevel() {
        Map<Level, Series> all = levels;
        if (all == null) {
            all = summed();
            levels = all;
        }
        return all;
    }

    private Map<Level, Series> summed() {
        Map<Level, int[]> all =
                everyLevel(
                        weeks(),
                        (its, sum) -> {
                            addWeeks(its, sum);
                            return true;
                        });
        Map<Level, Series> series = new HashMap<>();
        all.forEach((level, counts) -> series.put(level, new Series(first, counts)));
        return Collections.unmodifiableMap(series);
    }

    /** Pairs and hazards are summed over kinds, everything wider over pairs. */
    private static Map<Level, int[]> withWider(Map<Level, int[]> pairs) {
        Map<Level, int[]> all = new HashMap<>(pairs);
        pairs.forEach((pair, its) -> pair.wider().forEach(level -> add(all, level, its)));
        return all;
    }

    private static void add(Map<Level, int[]> sums, Level level, int[] more) {
        int[] sum = sums.computeIfAbsent(level, l -> new int[more.length]);
        for (int week = 0; week < sum.length; week++) {
            sum[week] += more[week];
        }
    }

    /** Where the source changed what it calls things. */
    public List<Renaming> renamings() {
        return histories().renamings();
    }

    /** The weeks in which the feed was silent. */
    public Silence silence() {
        return histories().gaps().silence(Week.of(firstDay()));
    }

    /** What the weeks of each level can be judged by. */
    synchronized Histories histories() {
        if (histories == null) {
            histories = Histories.in(this);
        }
        return histories;
    }

    /** Of each kind the days of its requests, ascending, from the Monday of the first week. */
    Map<Kind, int[]> days() {
        return days;
    }

    private static void addWeeks(int[] days, int[] sum) {
        for (int day : days) {
            sum[day / WEEK]++;
        }
    }

    /**
     * How seven days spread over the kinds, and the year before them.
     *
     * @param first of them, counted from the Monday of the first week
     */
    List<Part> parts(int first) {
        List<Part> parts = new ArrayList<>();
        days.forEach((kind, its) -> {
            int begin = below(its, first);
            int now = below(its, first + WEEK) - begin;
            parts.add(new Part(kind, now, begin - below(its, first - YEAR)));
        });
        return parts;
    }

    /**
     * What a kind has of seven days.
     *
     * @param before what it had in the year before
     */
    record Part(Kind kind, int now, int before) {}

    /** How many of some ascending numbers are smaller than one. */
    static int below(int[] ascending, int number) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first week that is whole: one in whose middle the feed begins tells too little. */
    public int firstWholeWeek() {
        return firstDay.getDayOfWeek() == DayOfWeek.MONDAY ? 0 : 1;
    }
}
