package accord.repairs;

import accord.contract.ContractId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for surges in a contract's counts at every level, and gathers the alarms of one cause into
 * one surge.
 *
 * @param detector what judges a week
 * @param falseShare of the alarms of a week, over all levels, the share that may be false (as
 *     Benjamini and Hochberg control it), in (0, 1)
 * @param leastCount fewer requests in a week are no surge, whatever the odds
 */
public record SurgeSearch(Detector detector, double falseShare, int leastCount) {
    /** How many quiet weeks in a row do not end a surge. */
    static final int PAUSE = 1;

    private static final int WEEKS_BEFORE = 13;

    /** What began so many weeks earlier may go on. */
    private static final int MARGIN = 5;

    private static final int LONGEST_LOOK_BACK = 104;

    public static final SurgeSearch STANDARD = new SurgeSearch(Detectors.standard(), 0.02, 5);

    /**
     * The surges of a contract, oldest first.
     *
     * @param weeks how many weeks to look back from the last one
     */
    public List<Surge> in(ContractId contract, Counts counts, int weeks) {
        return in(contract, counts, weeks, new Memory());
    }

    /** The same with a memory of what was looked at before, which makes it faster. */
    public List<Surge> in(ContractId contract, Counts counts, int weeks, Memory memory) {
        return hits(counts, whole(counts), weeks, memory, 1).stream()
                .map(hits -> measure(contract, counts, hits.level, hits.first, hits.last))
                .sorted(Comparator.comparing(Surge::from).thenComparing(Surge::title))
                .toList();
    }

    /** The same search, so many times as sensitive: in each series, and over all levels. */
    public SurgeSearch times(double sensitivity) {
        return new SurgeSearch(detector.times(sensitivity), falseShare * sensitivity, leastCount);
    }

    /**
     * How many surges each of some sensitivities would have found in the last weeks: as many as
     * {@link #times} of it finds, for the price of one look.
     *
     * @param weeks how many weeks to look back from the last one
     */
    public Map<Double, WhatIf> whatIf(Counts counts, int weeks, Collection<Double> sensitivities) {
        Map<Level, int[]> whole = whole(counts);
        Memory memory = new Memory();
        Map<Double, WhatIf> found = new TreeMap<>();
        for (double sensitivity : sensitivities) {
            List<Hits> hits = hits(counts, whole, weeks, memory, sensitivity);
            Set<Integer> when = new HashSet<>();
            hits.forEach(each -> IntStream.rangeClosed(each.first, each.last).forEach(when::add));
            found.put(sensitivity, new WhatIf(hits.size(), when.size()));
        }
        return found;
    }

    private static Map<Level, int[]> whole(Counts counts) {
        Map<Level, int[]> whole = new HashMap<>();
        int skipped = counts.firstWholeWeek();
        counts.everyLevel().forEach((level, series) -> whole.put(level, series.from(skipped)));
        return whole;
    }

    private List<Hits> hits(
            Counts counts, Map<Level, int[]> whole, int weeks, Memory memory, double sensitivity) {
        int skipped = counts.firstWholeWeek();
        int last = counts.weeks() - skipped - 1;
        List<Hits> found = new ArrayList<>();
        for (int week = Math.max(detector.needs(), last - weeks + 1); week <= last; week++) {
            for (Level level : explained(whole, week, memory, sensitivity)) {
                gather(found, level, week + skipped);
            }
        }
        return found;
    }

    /** As {@link #in}, from a little before a day on, but for what is more than two years old. */
    public List<Surge> since(ContractId contract, Counts counts, LocalDate day, Memory memory) {
        LocalDate last = Week.of(counts.lastDay());
        LocalDate first = Week.of(day);
        int weeks = first.isAfter(last) ? 0 : Week.between(first, last);
        return in(contract, counts, Math.min(LONGEST_LOOK_BACK, weeks + MARGIN), memory);
    }

    private List<Level> explained(
            Map<Level, int[]> counts, int week, Memory memory, double sensitivity) {
        Map<Level, Band> bands = new HashMap<>();
        int heardOf = 0;
        for (Map.Entry<Level, int[]> each : counts.entrySet()) {
            int[] weekly = each.getValue();
            heardOf += heardOf(weekly, week) ? 1 : 0;
            if (weekly[week] >= leastCount) {
                Level level = each.getKey();
                bands.put(level, memory.judge(detector, level, weekly, week, sensitivity));
            }
        }
        double highest = highest(bands, heardOf, sensitivity);
        List<Level> alarms =
                bands.entrySet().stream()
                        .filter(e -> e.getValue().alarm())
                        .filter(e -> !(e.getValue().p() > highest))
                        .map(Map.Entry::getKey)
                        .sorted(Comparator.comparing(Level::title))
                        .toList();
        return new Explanation(bands, alarms).levels();
    }

    /** What nobody knew of yet does not count among the levels looked at. */
    private static boolean heardOf(int[] weekly, int week) {
        int first = 0;
        while (first <= week && weekly[first] == 0) {
            first++;
        }
        return first <= week;
    }

    /**
     * Benjamini and Hochberg's bound on the probabilities of one week. Levels with too few requests
     * count among those looked at, as unremarkable ones.
     */
    private double highest(Map<Level, Band> bands, int all, double sensitivity) {
        double[] p = bands.values().stream().mapToDouble(Band::p).sorted().toArray();
        double highest = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] <= sensitivity * falseShare * (i + 1) / all) {
                highest = p[i];
            }
        }
        return highest;
    }

    private static void gather(List<Hits> open, Level level, int week) {
        Hits fresh = new Hits(level, week, week);
        List<Hits> same = open.stream().filter(fresh::continues).toList();
        open.removeAll(same);
        for (Hits hits : same) {
            fresh = fresh.with(hits);
        }
        open.add(fresh);
    }

    /** The surge of a level from one week to another, with what the detector says of them. */
    private Surge measure(ContractId contract, Counts counts, Level level, int first, int last) {
        LocalDate origin = counts.weekly(level).first();
        LocalDate from = origin.plusWeeks(first);
        List<SeenWeek> weeks = look(counts, level, first - WEEKS_BEFORE, last);
        List<SeenWeek> own = weeks.stream().filter(w -> !w.week().isBefore(from)).toList();
        return new Surge(
                SurgeId.of(contract, level, from),
                level.trade(),
                level.area(),
                from,
                origin.plusWeeks(last).plusDays(6),
                own.stream().mapToInt(SeenWeek::count).sum(),
                own.stream().map(SeenWeek::expected).mapToDouble(SurgeSearch::or0).sum(),
                own.stream().map(SeenWeek::upper).mapToDouble(SurgeSearch::or0).sum(),
                detector.name(),
                detector.parameters(),
                weeks);
    }

    private static double or0(@Nullable Double number) {
        return number == null ? 0 : number;
    }

    /** A surge that was seen, computed again from counts as they are now. */
    public Surge again(ContractId contract, Counts counts, Surge seen) {
        LocalDate origin = counts.weekly(Level.EVERYTHING).first();
        int first = Week.between(origin, seen.from());
        int last = Week.between(origin, Week.of(seen.to()));
        return measure(contract, counts, seen.level(), first, last).as(seen.id());
    }

    /** Whether some week of a surge that was seen still stands out from counts as they are now. */
    public boolean stands(Counts counts, Surge seen) {
        LocalDate origin = counts.weekly(Level.EVERYTHING).first();
        int first = Week.between(origin, seen.from());
        int last = Week.between(origin, Week.of(seen.to()));
        return look(counts, seen.level(), first, last).stream().anyMatch(SeenWeek::alarm);
    }

    /** How the last weeks of a level look to the detector, for a chart. */
    public List<SeenWeek> look(Counts counts, Level level, int weeks) {
        return look(counts, level, counts.weeks() - weeks, counts.weeks() - 1);
    }

    private List<SeenWeek> look(Counts counts, Level level, int first, int last) {
        Series series = counts.weekly(level);
        int[] all = series.counts();
        int skipped = counts.firstWholeWeek();
        int[] whole = series.from(skipped);
        List<SeenWeek> seen = new ArrayList<>();
        for (int week = Math.max(0, first); week <= Math.min(last, all.length - 1); week++) {
            LocalDate monday = series.monday(week);
            seen.add(
                    week - skipped < detector.needs()
                            ? SeenWeek.unjudged(monday, all[week])
                            : SeenWeek.of(monday, detector.judge(whole, week - skipped)));
        }
        return seen;
    }

    /** Alarms that belong together. */
    private record Hits(Level level, int first, int last) {

        boolean continues(Hits other) {
            return Objects.equals(level.trade(), other.level.trade())
                    && level.meets(other.level)
                    && first - other.last <= PAUSE + 1;
        }

        Hits with(Hits earlier) {
            Level wider = earlier.level.area() == null ? earlier.level : level;
            return new Hits(wider, Math.min(first, earlier.first), Math.max(last, earlier.last));
        }
    }
}
