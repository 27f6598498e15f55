package accord.repairs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells a backlog of a trade keyed in at once from demand: ten minutes in which the trade got half
 * of what it gets in a usual week, at least {@value #LEAST}, and from several areas. (Many calls
 * from one area within minutes may well be a boiler, unless nobody could take so many.) Where most
 * requests of a week come at one minute of the day, and it is the same in many weeks, the source
 * tells no time of day: that minute, such as midnight, tells nothing.
 */
final class Backlogs {
    private static final int LEAST = 15;
    private static final int FEW = 3;
    private static final int STAMPED_WEEKS = 3;
    private static final double SHARE_OF_A_WEEK = 0.5;
    private static final double LARGEST_AREA = 0.6;

    /** Nobody takes so many calls in ten minutes. */
    private static final int MORE_THAN_CALLS = 200;

    private final String trade;
    private final TreeMap<LocalDate, Integer> sizes = new TreeMap<>();

    /** By week the minute of the day at which most of its requests came. */
    private final TreeMap<LocalDate, Integer> stamps = new TreeMap<>();

    /** By week and moment how many came in ten minutes that were busy all over the place. */
    private final TreeMap<LocalDate, TreeMap<Integer, Integer>> busy = new TreeMap<>();

    Backlogs(String trade) {
        this.trade = trade;
    }

    /** Takes in all that the trade got in a week, in place of what it was said to have got. */
    void see(LocalDate week, Collection<Cell> cells) {
        int size = cells.stream().mapToInt(Cell::size).sum();
        if (size == 0) {
            sizes.remove(week);
        } else {
            sizes.put(week, size);
        }
        stamp(cells).ifPresentOrElse(minute -> stamps.put(week, minute), () -> stamps.remove(week));
        TreeMap<Integer, Map<String, Integer>> areas = new TreeMap<>();
        for (Cell cell : cells) {
            for (int moment : cell.moments()) {
                areas.computeIfAbsent(moment, m -> new HashMap<>())
                        .merge(cell.kind().area(), 1, Integer::sum);
            }
        }
        TreeMap<Integer, Integer> moments = new TreeMap<>();
        areas.forEach((moment, counts) -> {
            int count = counts.values().stream().mapToInt(n -> n).sum();
            int largest = counts.values().stream().mapToInt(n -> n).max().orElse(0);
            if (count >= LEAST && (largest <= LARGEST_AREA * count || count >= MORE_THAN_CALLS)) {
                moments.put(moment, count);
            }
        });
        if (moments.isEmpty()) {
            busy.remove(week);
        } else {
            busy.put(week, moments);
        }
    }

    /** By week the moments in which a backlog was keyed in. */
    Map<LocalDate, Set<Integer>> keyed() {
        Map<LocalDate, Set<Integer>> keyed = new TreeMap<>();
        if (!busy.isEmpty()) {
            double enough = SHARE_OF_A_WEEK * usual();
            Set<Integer> stamped = stamped();
            busy.forEach((week, moments) ->
                    moments.forEach((moment, count) -> {
                        if (count >= enough && !stamped.contains(Week.minute(moment))) {
                            keyed.computeIfAbsent(week, w -> new TreeSet<>()).add(moment);
                        }
                    }));
        }
        return keyed;
    }

    /** The minute of the day at which most of several requests came, if there is one. */
    private static Optional<Integer> stamp(Collection<Cell> cells) {
        int[] minutes =
                cells.stream()
                        .flatMapToInt(cell -> Arrays.stream(cell.moments()))
                        .map(Week::minute)
                        .sorted()
                        .toArray();
        if (minutes.length < FEW) {
            return Optional.empty();
        }
        int middle = minutes[minutes.length / 2];
        long there = Arrays.stream(minutes).filter(minute -> minute == middle).count();
        return 2 * there > minutes.length ? Optional.of(middle) : Optional.empty();
    }

    /** What is the same in at least three weeks and a tenth of all: summer and winter differ. */
    private Set<Integer> stamped() {
        Map<Integer, Integer> weeks = new HashMap<>();
        stamps.values().forEach(minute -> weeks.merge(minute, 1, Integer::sum));
        weeks.values().removeIf(n -> n < STAMPED_WEEKS || 10 * n < sizes.size());
        return weeks.keySet();
    }

    private int usual() {
        int[] all = sizes.values().stream().mapToInt(n -> n).sorted().toArray();
        return all.length == 0 ? 0 : all[all.length / 2];
    }

    /** Moments that follow each other are one backlog. */
    List<Backlog> found() {
        List<Backlog> found = new ArrayList<>();
        keyed().forEach((week, moments) ->
                moments.forEach(moment -> note(found, week, moment, count(week, moment))));
        return found;
    }

    private int count(LocalDate week, int moment) {
        Map<Integer, Integer> moments = busy.get(week);
        return moments == null ? 0 : moments.getOrDefault(moment, 0);
    }

    private void note(List<Backlog> found, LocalDate week, int moment, int count) {
        LocalDate day = week.plusDays(Week.day(moment));
        LocalTime from = LocalTime.MIDNIGHT.plusMinutes(Week.minute(moment));
        Backlog next = new Backlog(trade, day, from, from.plusMinutes(10), count);
        if (!found.isEmpty()) {
            Backlog last = found.getLast();
            if (last.day().equals(day) && last.to().equals(from)) {
                found.removeLast();
                next = new Backlog(trade, day, last.from(), next.to(), last.count() + count);
            }
        }
        found.add(next);
    }

    /** Those of the cell's moments in which a backlog was keyed in. */
    static int[] keyedIn(Cell cell, Set<Integer> keyed) {
        return Arrays.stream(cell.moments()).filter(keyed::contains).toArray();
    }

    /** The cell's moments without those in which a backlog was keyed in. */
    static int[] demand(Cell cell, Set<Integer> keyed) {
        return keyed.isEmpty()
                ? cell.moments()
                : Arrays.stream(cell.moments()).filter(m -> !keyed.contains(m)).toArray();
    }
}
