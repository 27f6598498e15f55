package accord.repairs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A feed's requests by week, and the counts of what was demanded as they stand. A week that changes
 * costs that week, not the feed. For one thread at a time; the counts that it gives stay as they
 * are.
 */
public final class Ledger {
    /** Longer than so many weeks without a single request, a feed has begun anew. */
    private static final int SILENCE = 8;

    private static final int WEEK = 7;
    private static final int[] NONE = {};

    private final TreeMap<LocalDate, List<Cell>> weeks = new TreeMap<>();
    private final Map<String, Backlogs> backlogs = new TreeMap<>();

    /** By week that has changed since counts were given last, what it counted then. */
    private final Map<LocalDate, Set<Kind>> changed = new HashMap<>();

    private Map<String, Map<LocalDate, Set<Integer>>> keyed = Map.of();
    private Map<Kind, int[]> days = Map.of();
    private LocalDate first = LocalDate.MIN;

    /** Of all cells of a feed, in any order. */
    public static Ledger of(Collection<Cell> cells) {
        Map<LocalDate, List<Cell>> byWeek = new HashMap<>();
        cells.forEach(c -> byWeek.computeIfAbsent(c.week(), w -> new ArrayList<>()).add(c));
        Ledger ledger = new Ledger();
        byWeek.forEach(ledger::put);
        return ledger;
    }

    /**
     * Takes in all requests of a week, in place of what it had.
     *
     * @param week its Monday
     */
    public void put(LocalDate week, Collection<Cell> cells) {
        List<Cell> all = cells.stream().filter(cell -> cell.size() > 0).toList();
        Map<String, List<Cell>> trades = new HashMap<>();
        List<Cell> before = weeks.getOrDefault(week, List.of());
        before.forEach(cell -> trades.put(cell.kind().trade(), new ArrayList<>()));
        all.forEach(c -> trades.computeIfAbsent(c.kind().trade(), t -> new ArrayList<>()).add(c));
        trades.forEach(
                (trade, its) -> backlogs.computeIfAbsent(trade, Backlogs::new).see(week, its));
        if (all.isEmpty()) {
            weeks.remove(week);
        } else {
            weeks.put(week, all);
        }
        touch(week, before);
    }

    private void touch(LocalDate week, List<Cell> counted) {
        Set<Kind> kinds = changed.computeIfAbsent(week, w -> new HashSet<>());
        counted.forEach(cell -> kinds.add(cell.kind()));
    }

    public boolean isEmpty() {
        return weeks.isEmpty();
    }

    /** What was demanded since the feed began; there must be something. */
    public Counts counts() {
        noteBacklogs();
        LocalDate begin = begin();
        if (!begin.equals(first)) {
            first = begin;
            days = Map.of();
            weeks.tailMap(begin).forEach(this::touch);
        }
        Map<Kind, TreeMap<Integer, int[]>> news = new HashMap<>();
        changed.forEach((week, kinds) -> count(week, kinds, news));
        changed.clear();
        Map<Kind, int[]> fresh = new HashMap<>(days);
        news.forEach((kind, itsWeeks) ->
                fresh.compute(kind, (k, old) -> spliced(old == null ? NONE : old, itsWeeks)));
        fresh.values().removeIf(all -> all.length == 0);
        days = fresh;
        List<Backlog> found = backlogs.values().stream().flatMap(b -> b.found().stream()).toList();
        return new Counts(firstDay(), lastDay(), days, keyedIn(), found);
    }

    /** By kind and first day of the week, the days of its requests. */
    private void count(LocalDate week, Set<Kind> kinds, Map<Kind, TreeMap<Integer, int[]>> news) {
        int start = WEEK * Week.between(first, week);
        if (start < 0) {
            return;
        }
        kinds.forEach(kind -> put(news, kind, start, NONE));
        for (Cell cell : cells(week)) {
            int[] demand = Backlogs.demand(cell, keyed(cell.kind().trade(), week));
            put(news, cell.kind(), start, days(start, demand));
        }
    }

    private static void put(
            Map<Kind, TreeMap<Integer, int[]>> news, Kind kind, int start, int[] its) {
        news.computeIfAbsent(kind, k -> new TreeMap<>())
                .merge(
                        start,
                        its,
                        (some, more) ->
                                IntStream.concat(Arrays.stream(some), Arrays.stream(more))
                                        .sorted()
                                        .toArray());
    }

    /** The days with those of some weeks in place of what these had; in order, as they were. */
    private static int[] spliced(int[] old, TreeMap<Integer, int[]> weeks) {
        int most = old.length + weeks.values().stream().mapToInt(its -> its.length).sum();
        int[] all = new int[most];
        int size = 0;
        int from = 0;
        for (Map.Entry<Integer, int[]> week : weeks.entrySet()) {
            int until = Counts.below(old, week.getKey());
            System.arraycopy(old, from, all, size, until - from);
            size += until - from;
            System.arraycopy(week.getValue(), 0, all, size, week.getValue().length);
            size += week.getValue().length;
            from = Counts.below(old, week.getKey() + WEEK);
        }
        System.arraycopy(old, from, all, size, old.length - from);
        return Arrays.copyOf(all, size + old.length - from);
    }

    /** By kind the days of what was keyed in at once since the feed began. */
    private Map<Kind, int[]> keyedIn() {
        Map<Kind, TreeMap<Integer, int[]>> all = new HashMap<>();
        keyed.forEach((trade, its) ->
                its.forEach((week, moments) -> {
                    int start = WEEK * Week.between(first, week);
                    for (Cell cell : start < 0 ? List.<Cell>of() : cells(week)) {
                        if (cell.kind().trade().equals(trade)) {
                            put(
                                    all,
                                    cell.kind(),
                                    start,
                                    days(start, Backlogs.keyedIn(cell, moments)));
                        }
                    }
                }));
        Map<Kind, int[]> keyedIn = new HashMap<>();
        all.forEach((kind, weeks) -> keyedIn.put(kind, spliced(NONE, weeks)));
        return keyedIn;
    }

    private static int[] days(int start, int[] moments) {
        return Arrays.stream(moments).map(moment -> start + Week.day(moment)).toArray();
    }

    private Set<Integer> keyed(String trade, LocalDate week) {
        return keyed.getOrDefault(trade, Map.of()).getOrDefault(week, Set.of());
    }

    /** A usual week changes with every week: so may what is taken for a backlog, long ago too. */
    private void noteBacklogs() {
        Map<String, Map<LocalDate, Set<Integer>>> now = new HashMap<>();
        backlogs.forEach((trade, its) -> {
            now.put(trade, its.keyed());
            Map<LocalDate, Set<Integer>> before = keyed.getOrDefault(trade, Map.of());
            if (!before.equals(now.get(trade))) {
                before.keySet().forEach(week -> touch(week, cells(week)));
                its.keyed().keySet().forEach(week -> touch(week, cells(week)));
            }
        });
        keyed = now;
    }

    /** A feed begins after its last long silence: a stray old row is no beginning. */
    private LocalDate begin() {
        LocalDate begin = weeks.lastKey();
        for (LocalDate week : weeks.descendingKeySet()) {
            if (Week.between(week, begin) > SILENCE) {
                break;
            }
            begin = week;
        }
        return begin;
    }

    private LocalDate firstDay() {
        int day = cells(first).stream().mapToInt(cell -> cell.moments()[0]).min().orElse(0);
        return first.plusDays(Week.day(day));
    }

    private LocalDate lastDay() {
        LocalDate last = weeks.lastKey();
        int day = cells(last).stream().mapToInt(c -> c.moments()[c.size() - 1]).max().orElse(0);
        return last.plusDays(Week.day(day));
    }

    private List<Cell> cells(LocalDate week) {
        return weeks.getOrDefault(week, List.of());
    }
}
