package accord.repairs;

import accord.repairs.Histories.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges weeks at every level and gathers their alarms: those of one cause into one level, those of
 * weeks that follow each other into one run.
 */
final class Gathering {
    private final SurgeSearch search;
    private final Counts counts;
    private final Memory memory;
    private final Map<Level, History> whole = new HashMap<>();

    Gathering(SurgeSearch search, Counts counts, Memory memory) {
        this.search = search;
        this.counts = counts;
        this.memory = memory;
        Histories histories = counts.histories();
        counts.everyLevel()
                .forEach((level, series) -> whole.put(level, histories.of(level, series.counts())));
    }

    /**
     * Alarms that belong together.
     *
     * @param first its first week
     * @param last its last
     */
    record Run(Level level, int first, int last) {

        boolean continues(Run other) {
            return level.sharesCause(other.level) && first - other.last <= SurgeSearch.PAUSE + 1;
        }

        Run with(Run other) {
            return new Run(
                    level.with(other.level),
                    Math.min(first, other.first),
                    Math.max(last, other.last));
        }
    }

    /**
     * Those of the last weeks.
     *
     * @param known surges on record, under whose levels alarms gather while they go on
     */
    List<Run> runs(int weeks, Collection<Surge> known, double sensitivity) {
        int last = counts.weeks() - 1;
        int first = counts.firstWholeWeek() + search.detector().needs();
        List<Run> runs = new ArrayList<>();
        for (int week = Math.max(first, last - weeks + 1); week <= last; week++) {
            if (!counts.histories().gaps().has(week)) {
                for (Level level : explained(week, goesOn(week, runs, known), sensitivity)) {
                    gather(runs, new Run(level, week, week));
                }
            }
        }
        return runs;
    }

    private Set<Level> goesOn(int week, List<Run> runs, Collection<Surge> known) {
        LocalDate monday = Week.of(counts.firstDay()).plusWeeks(week);
        LocalDate since = monday.minusWeeks(SurgeSearch.PAUSE + 1L);
        return Stream.concat(
                        runs.stream()
                                .filter(run -> run.last >= week - SurgeSearch.PAUSE - 1)
                                .map(Run::level),
                        known.stream()
                                .filter(surge -> !surge.from().isAfter(monday))
                                .filter(surge -> !surge.to().isBefore(since))
                                .map(Surge::level))
                .collect(Collectors.toSet());
    }

    private List<Level> explained(int week, Set<Level> goesOn, double sensitivity) {
        Map<Level, Band> bands = new HashMap<>();
        int heardOf = 0;
        for (Map.Entry<Level, History> each : whole.entrySet()) {
            int[] weekly = each.getValue().counts();
            int own = week - each.getValue().begins();
            heardOf += heardOf(weekly, own) ? 1 : 0;
            if (own >= search.detector().needs() && weekly[own] >= search.leastCount()) {
                Level level = each.getKey();
                bands.put(level, memory.judge(search.detector(), level, weekly, own, sensitivity));
            }
        }
        double highest = highest(bands.values(), heardOf, sensitivity);
        bands.values().removeIf(band -> !band.alarm() || band.p() > highest);
        return bands.size() < 2
                ? List.copyOf(bands.keySet())
                : new Explanation(bands, counts.parts(week), heardOf).levels(goesOn);
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
    private double highest(Collection<Band> bands, int all, double sensitivity) {
        double[] p = bands.stream().mapToDouble(Band::p).sorted().toArray();
        double highest = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] <= sensitivity * search.falseShare() * (i + 1) / all) {
                highest = p[i];
            }
        }
        return highest;
    }

    private static void gather(List<Run> runs, Run alarm) {
        Run fresh = alarm;
        List<Run> same = runs.stream().filter(alarm::continues).toList();
        runs.removeAll(same);
        for (Run run : same) {
            fresh = fresh.with(run);
        }
        runs.add(fresh);
    }
}
