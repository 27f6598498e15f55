package accord.repairs;

import static accord.repairs.Counts.below;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds where a source changed what it calls trades, areas, priorities or hazards. */
final class Renamings {
    private static final int WEEK = 7;

    /** Names that come up within so many days of each other come up together. */
    private static final int TOGETHER = WEEK;

    /** So many days lie before a name that can be called new. */
    private static final int BEFORE = 8 * WEEK;

    /** In so many of the weeks before was in use what stops being so. */
    private static final int IN_USE = 6;

    /** So many that should have come do not stay away by chance. */
    private static final double MISSING = 4;

    /** A name that comes back sooner was never gone. */
    private static final int AWAY = 4 * WEEK;

    /** So many times as many as before is more than a change of names. */
    private static final double AS_MANY = 1.5;

    /** At least this share of what bears a new name must be missing where nothing is named. */
    private static final double TAKEN = 0.5;

    /** What names nothing in this way, and is otherwise alike. */
    @FunctionalInterface
    interface Unnamed {
        /** The days of requests of the trades in which some names came up in the week of a day. */
        List<int[]> of(int day, Set<String> fresh);
    }

    private final Field way;
    private final LocalDate first;
    private final int end;
    private final Map<String, List<int[]>> days;
    private final int begun;
    private final int seen;
    private final Unnamed unnamed;

    /**
     * @param first the Monday from which days are counted
     * @param end the day after the last one
     * @param seen the day after the last one of which something is known
     * @param days by name the days of its requests, in some ascending lists
     */
    Renamings(
            Field way,
            LocalDate first,
            int end,
            int seen,
            Map<String, List<int[]>> days,
            Unnamed unnamed) {
        this.seen = seen;
        this.unnamed = unnamed;
        this.way = way;
        this.first = first;
        this.end = end;
        this.days = days;
        this.begun = days.keySet().stream().mapToInt(this::born).min().orElse(0);
    }

    private int born(String name) {
        return of(name).stream().mapToInt(its -> its[0]).min().orElse(end);
    }

    private List<int[]> of(String name) {
        return days.getOrDefault(name, List.of());
    }

    private int count(String name, int from, int to) {
        return of(name).stream().mapToInt(its -> below(its, to) - below(its, from)).sum();
    }

    List<Renaming> found() {
        TreeMap<Integer, Set<String>> births = new TreeMap<>();
        for (String name : days.keySet()) {
            if (!name.isEmpty() && born(name) - begun >= BEFORE) {
                births.computeIfAbsent(born(name), d -> new HashSet<>()).add(name);
            }
        }
        List<Renaming> found = new ArrayList<>();
        while (!births.isEmpty()) {
            int day = births.firstKey();
            Set<String> fresh = new HashSet<>();
            births.headMap(day + TOGETHER).values().forEach(fresh::addAll);
            births.headMap(day + TOGETHER).clear();
            List<String> gone =
                    days.keySet().stream().filter(name -> isGone(name, day)).sorted().toList();
            if (isFirst(day) || isAsMany(day, fresh, gone) || isTaken(day, fresh)) {
                found.add(new Renaming(way, first.plusDays(day), fresh, gone));
            }
        }
        return found;
    }

    /** Whether it was in use before a day, and since then, or soon after, no more. */
    private boolean isGone(String name, int day) {
        int last = lastBefore(name, day + TOGETHER);
        int next = nextAfter(name, last);
        return last >= day - TOGETHER
                && (next == end || next - last > AWAY)
                && rate(name, day) * (next - 1 - last) >= MISSING
                && isInUse(name, day);
    }

    private int lastBefore(String name, int day) {
        return of(name).stream()
                .filter(its -> its[0] < day)
                .mapToInt(its -> its[below(its, day) - 1])
                .max()
                .orElse(0);
    }

    /** The day on which a name came back, the end where it did not. */
    private int nextAfter(String name, int day) {
        return of(name).stream()
                .filter(its -> its[its.length - 1] > day)
                .mapToInt(its -> its[below(its, day + 1)])
                .min()
                .orElse(end);
    }

    private boolean isInUse(String name, int day) {
        int weeks = 0;
        for (int from = day - BEFORE; from < day; from += WEEK) {
            weeks += count(name, from, from + WEEK) > 0 ? 1 : 0;
        }
        return weeks >= IN_USE;
    }

    /** How many a day bore it before. */
    private double rate(String name, int day) {
        return (double) count(name, day - BEFORE, day) / BEFORE;
    }

    /** Whether nothing was named in this way before. */
    private boolean isFirst(int day) {
        return days.keySet().stream().allMatch(name -> name.isEmpty() || born(name) >= day);
    }

    /** Whether so many fewer beside them bear no name that the new names must be theirs. */
    private boolean isTaken(int day, Set<String> fresh) {
        int days = Math.min(WEEK, seen - day);
        double before = 0;
        int after = 0;
        for (int[] its : unnamed.of(day, fresh)) {
            before += (double) days / BEFORE * (below(its, day) - below(its, day - BEFORE));
            after += below(its, day + days) - below(its, day);
        }
        int named = fresh.stream().mapToInt(name -> count(name, day, day + days)).sum();
        double fewer = before - after;
        return fewer >= TAKEN * named && fewer > 2 * Math.sqrt(before);
    }

    private boolean isAsMany(int day, Set<String> fresh, List<String> gone) {
        double before = WEEK * gone.stream().mapToDouble(name -> rate(name, day)).sum();
        int after = fresh.stream().mapToInt(name -> count(name, day, day + WEEK)).sum();
        return before > 0 && after <= AS_MANY * before + 2 * Math.sqrt(before);
    }
}
