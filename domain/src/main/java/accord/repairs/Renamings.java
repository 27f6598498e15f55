package accord.repairs;

import static accord.repairs.Counts.below;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds where a source changed what it calls trades, areas, priorities or hazards. */
final class Renamings {
    private static final int WEEK = 7;

    /** Names that come up within so many days of each other come up together. */
    private static final int TOGETHER = WEEK;

    /** So many days lie before a name that can be called new. */
    private static final int BEFORE = 8 * WEEK;

    /** In such a share of the weeks before was in use what stops being so. */
    private static final double IN_USE = 0.75;

    /** So many that should have come do not stay away by chance. */
    private static final double MISSING = 4;

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
    private final Names names;
    private final int begun;
    private final int seen;
    private final Unnamed unnamed;

    /** By name the day on which it took the place of another. */
    private final Map<String, Integer> since = new HashMap<>();

    /** The names that others took the place of, or that took it. */
    private final Set<String> turned = new HashSet<>();

    /**
     * Of the names in one way.
     *
     * @param first the Monday from which days are counted
     * @param seen the day after the last one of which something is known
     */
    Renamings(Field way, LocalDate first, int seen, Names names, Unnamed unnamed) {
        this.way = way;
        this.first = first;
        this.seen = seen;
        this.names = names;
        this.unnamed = unnamed;
        this.begun = names.all().stream().mapToInt(names::born).min().orElse(names.end());
    }

    List<Renaming> found() {
        TreeMap<Integer, Set<String>> arrivals = arrivals();
        List<Renaming> found = new ArrayList<>();
        while (!arrivals.isEmpty()) {
            int day = arrivals.firstKey();
            Set<String> fresh = new HashSet<>();
            Set<String> back = new HashSet<>();
            arrivals.headMap(day + TOGETHER).values().stream()
                    .flatMap(Set::stream)
                    .forEach(name -> (names.born(name) >= day ? fresh : back).add(name));
            arrivals.headMap(day + TOGETHER).clear();
            back.retainAll(turned);
            if (!fresh.isEmpty() || !back.isEmpty()) {
                found(day, fresh, back).ifPresent(found::add);
            }
        }
        return found;
    }

    private TreeMap<Integer, Set<String>> arrivals() {
        TreeMap<Integer, Set<String>> arrivals = new TreeMap<>();
        for (String name : names.all()) {
            if (!name.isEmpty()) {
                names.arrivals(name)
                        .filter(day -> day - begun >= BEFORE)
                        .forEach(day ->
                                arrivals.computeIfAbsent(day, d -> new HashSet<>()).add(name));
            }
        }
        return arrivals;
    }

    private Optional<Renaming> found(int day, Set<String> fresh, Set<String> back) {
        Set<String> came = new HashSet<>(fresh);
        came.addAll(back);
        List<String> gone =
                names.all().stream()
                        .filter(name -> !came.contains(name) && isGone(name, day))
                        .sorted()
                        .toList();
        boolean isNew = !fresh.isEmpty() && (isFirst(day) || isTaken(day, fresh));
        if (!isNew && !isAsMany(day, came, gone)) {
            return Optional.empty();
        }
        came.forEach(name -> since.put(name, day));
        turned.addAll(came);
        turned.addAll(gone);
        return Optional.of(new Renaming(way, first.plusDays(day), fresh, back, gone));
    }

    /** Whether it was in use before a day, and since then, or soon after, no more. */
    private boolean isGone(String name, int day) {
        int last = names.lastBefore(name, day + TOGETHER);
        int next = names.nextAfter(name, last);
        return last >= day - TOGETHER
                && (next == names.end() || next - last > Names.AWAY)
                && rate(name, day) * (next - 1 - last) >= MISSING
                && isInUse(name, day);
    }

    private boolean isInUse(String name, int day) {
        int used = 0;
        int all = 0;
        for (int from = day - WEEK; from >= since(name, day); from -= WEEK) {
            used += names.count(name, from, from + WEEK) > 0 ? 1 : 0;
            all++;
        }
        return all > 0 && used >= IN_USE * all;
    }

    /** How many a day bore it before. */
    private double rate(String name, int day) {
        int since = Math.min(day - 1, since(name, day));
        return (double) names.count(name, since, day) / (day - since);
    }

    /** From when on it tells what it has: what took another name's place does so from then on. */
    private int since(String name, int day) {
        return Math.max(day - BEFORE, since.getOrDefault(name, 0));
    }

    /** Whether nothing was named in this way before. */
    private boolean isFirst(int day) {
        return names.all().stream().allMatch(name -> name.isEmpty() || names.born(name) >= day);
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
        int named = fresh.stream().mapToInt(name -> names.count(name, day, day + days)).sum();
        double fewer = before - after;
        return fewer >= TAKEN * named && fewer > 2 * Math.sqrt(before);
    }

    private boolean isAsMany(int day, Set<String> fresh, List<String> gone) {
        double before = WEEK * gone.stream().mapToDouble(name -> rate(name, day)).sum();
        int after = fresh.stream().mapToInt(name -> names.count(name, day, day + WEEK)).sum();
        return before > 0 && after <= AS_MANY * before + 2 * Math.sqrt(before);
    }
}
