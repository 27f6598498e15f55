package accord.repairs;

import accord.repairs.Histories.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Judges weeks at every level and gathers their alarms: those of one cause into one level, those of
 * weeks that follow each other into one run.
 */
final class Gathering {
    private final SurgeSearch search;
    private final Counts counts;
    private final Prospects prospects;
    private final Gaps gaps;
    private final Map<Level, History> whole = new HashMap<>();

    /** By week, so that several sensitivities look once. */
    private final Map<Integer, Map<Level, Expectation>> expected = new HashMap<>();

    Gathering(SurgeSearch search, Counts counts, Memory memory) {
        this.search = search;
        this.counts = counts;
        this.prospects = new Prospects(search, counts, memory);
        this.gaps = counts.histories().gaps();
        counts.everyLevel().keySet().forEach(level -> whole.put(level, prospects.history(level)));
    }

    /**
     * Alarms that belong together.
     *
     * @param first its first week
     * @param last its last
     */
    record Run(Level level, int first, int last) {

        boolean continues(Run other, Gaps gaps) {
            return level.sharesCause(other.level)
                    && gaps.heard(other.last, first) <= SurgeSearch.PAUSE;
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
        List<Run> runs = new ArrayList<>();
        for (int week : judged(weeks)) {
            for (Level level : explained(week, goesOn(week, runs, known), sensitivity)) {
                gather(runs, new Run(level, week, week));
            }
            for (Surge surge : known) {
                if (isStillHigh(surge, week, runs)) {
                    gather(runs, new Run(surge.level(), week, week));
                }
            }
        }
        return runs;
    }

    /** How the weeks of a level look to it. */
    JudgedWeeks at(Level level) {
        return new JudgedWeeks(search, counts, level, prospects);
    }

    /** Looks at the last weeks once, so that the memory knows what was expected of them. */
    void lookAhead(int weeks, DoubleConsumer progress) {
        int[] all = judged(weeks);
        for (int i = 0; i < all.length; i++) {
            bands(all[i], 1);
            progress.accept((i + 1.0) / all.length);
        }
    }

    private int[] judged(int weeks) {
        int last = counts.weeks() - 1;
        int first = counts.firstWholeWeek() + search.detector().needs();
        return IntStream.rangeClosed(Math.max(first, last - weeks + 1), last)
                .filter(week -> !gaps.has(week))
                .toArray();
    }

    private Set<Level> goesOn(int week, List<Run> runs, Collection<Surge> known) {
        return Stream.concat(runs.stream(), known.stream().map(this::run))
                .filter(run -> run.first <= week)
                .filter(run -> gaps.heard(run.last, week) <= SurgeSearch.PAUSE)
                .map(Run::level)
                .collect(Collectors.toSet());
    }

    /**
     * Whether a surge on record goes on although nothing alarms: with no last year to compare with,
     * a level that stays high is soon what is expected, and yet it is not back to what it was.
     */
    private boolean isStillHigh(Surge surge, int week, List<Run> runs) {
        Run before = run(surge);
        History history = whole.get(surge.level());
        if (history == null
                || week <= before.last
                || !isJudged(history, week)
                || prospects.hasSeasons(surge.level())
                || !search.detector().asksOthers(week - history.begins())) {
            return false;
        }
        boolean near =
                Stream.concat(Stream.of(before), runs.stream())
                        .filter(run -> run.continues(before, gaps))
                        .anyMatch(run -> gaps.heard(run.last, week) <= SurgeSearch.PAUSE);
        return near && history.counts()[week - history.begins()] > surge.upperAtFirst();
    }

    /** A run that goes on with what is on record, which may have begun before one looked back. */
    Run fromItsBeginning(Run run, Collection<Surge> known) {
        int first =
                known.stream()
                        .map(this::run)
                        .filter(before -> run.continues(before, gaps))
                        .mapToInt(Run::first)
                        .reduce(run.first, Math::min);
        return new Run(run.level, first, run.last);
    }

    private Run run(Surge surge) {
        LocalDate first = Week.of(counts.firstDay());
        int last = Week.between(first, Week.of(surge.to()));
        return new Run(surge.level(), Math.max(0, Week.between(first, surge.from())), last);
    }

    private List<Level> explained(int week, Set<Level> goesOn, double sensitivity) {
        Map<Level, Band> bands = bands(week, sensitivity);
        int heardOf =
                (int)
                        whole.values().stream()
                                .filter(each -> heardOf(each.counts(), week - each.begins()))
                                .count();
        double highest = highest(bands.values(), heardOf, sensitivity);
        bands.values().removeIf(band -> !band.alarm() || band.p() > highest);
        return bands.size() < 2
                ? List.copyOf(bands.keySet())
                : new Explanation(bands, counts.parts(week), heardOf).levels(goesOn);
    }

    /** Of every level with enough requests. */
    private Map<Level, Band> bands(int week, double sensitivity) {
        return new HashMap<>(
                expected.computeIfAbsent(week, this::expected).entrySet().parallelStream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        Map.Entry::getKey,
                                        each ->
                                                each.getValue()
                                                        .glance(
                                                                count(each.getKey(), week),
                                                                sensitivity))));
    }

    private Map<Level, Expectation> expected(int week) {
        List<Level> judged =
                whole.entrySet().stream()
                        .filter(each -> isJudged(each.getValue(), week))
                        .map(Map.Entry::getKey)
                        .toList();
        return prospects.of(judged, week);
    }

    private int count(Level level, int week) {
        History history = prospects.history(level);
        return history.counts()[week - history.begins()];
    }

    private boolean isJudged(History history, int week) {
        int own = week - history.begins();
        return own >= search.detector().needs()
                && !history.away().get(week)
                && history.counts()[own] >= search.leastCount();
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

    private void gather(List<Run> runs, Run alarm) {
        Run fresh = alarm;
        List<Run> same = runs.stream().filter(run -> alarm.continues(run, gaps)).toList();
        runs.removeAll(same);
        for (Run run : same) {
            fresh = fresh.with(run);
        }
        runs.add(fresh);
    }
}
