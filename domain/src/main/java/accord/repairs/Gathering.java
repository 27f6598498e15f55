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
import org.jspecify.annotations.Nullable;

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
    private final Map<Integer, WeekBands> bands = new HashMap<>();

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
     * @param seven the seven days that it is, in place of these weeks; null where it is the weeks
     */
    record Run(Level level, int first, int last, @Nullable SevenDays seven) {

        static Run of(Level level, SevenDays seven) {
            return seven.isWeek()
                    ? new Run(level, seven.week(), seven.week(), null)
                    : new Run(level, seven.week() - 1, seven.week(), seven);
        }

        boolean continues(Run other, Gaps gaps) {
            return level.sharesCause(other.level)
                    && gaps.heard(other.last, first) <= SurgeSearch.PAUSE;
        }

        Run with(Run other) {
            return new Run(
                    level.with(other.level),
                    Math.min(first, other.first),
                    Math.max(last, other.last),
                    null);
        }
    }

    /**
     * Those of the last weeks.
     *
     * @param record surges that go on, under whose levels alarms gather, and those that stand,
     *     which seven days that reach into them do not tell anew
     */
    List<Run> runs(int weeks, Feed record, double sensitivity) {
        List<Surge> known = record.goingOn();
        List<Run> runs = new ArrayList<>();
        int[] judged = judged(weeks);
        for (int week : judged) {
            Set<Level> goesOn = goesOn(week, runs, known);
            SevenDays whole = SevenDays.week(week);
            for (Level level : explained(whole, List.of(), goesOn, sensitivity)) {
                gather(runs, Run.of(level, whole));
            }
            for (Surge surge : known) {
                if (isStillHigh(surge, week, runs)) {
                    gather(runs, Run.of(surge.level(), whole));
                }
            }
            // Of the week before the first one nobody knows whether it explains them.
            if (week > judged[0]) {
                lookWithin(week, runs, goesOn, record.standing(), sensitivity);
            }
        }
        return runs;
    }

    /** What the week and the one before do not tell of the seven days that end in it. */
    private void lookWithin(
            int week,
            List<Run> runs,
            Set<Level> goesOn,
            Collection<Surge> standing,
            double sensitivity) {
        for (SevenDays seven : bands(week).within()) {
            List<Level> told =
                    begun(week, runs, standing)
                            .filter(run -> run.last >= week - 1)
                            .map(Run::level)
                            .collect(Collectors.toCollection(ArrayList::new));
            for (Level level : explained(seven, List.copyOf(told), goesOn, sensitivity)) {
                if (told.stream().noneMatch(level::sharesCause)) {
                    gather(runs, Run.of(level, seven));
                    told.add(level);
                }
            }
        }
    }

    private Stream<Run> begun(int week, List<Run> runs, Collection<Surge> known) {
        return Stream.concat(runs.stream(), known.stream().map(this::run))
                .filter(run -> run.first <= week);
    }

    /** How the weeks of a level look to it. */
    JudgedWeeks at(Level level) {
        return new JudgedWeeks(search, counts, level, prospects);
    }

    /**
     * Looks at the last weeks once, so that what was expected of them is known.
     *
     * @param highest of the sensitivities at which one will look again
     */
    void lookAhead(int weeks, double highest, DoubleConsumer progress) {
        int[] all = judged(weeks);
        for (int i = 0; i < all.length; i++) {
            WeekBands its = bands(all[i]);
            its.within().forEach(seven -> its.of(seven, highest * seven.sensitivity()));
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
        return begun(week, runs, known)
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
                || !history.isJudged(week, search.detector().needs())
                || history.at(week) < search.leastCount()
                || prospects.hasSeasons(surge.level())
                || !search.detector().asksOthers(week - history.begins())) {
            return false;
        }
        boolean near =
                Stream.concat(Stream.of(before), runs.stream())
                        .filter(run -> run.continues(before, gaps))
                        .anyMatch(run -> gaps.heard(run.last, week) <= SurgeSearch.PAUSE);
        return near && history.at(week) > surge.upperAtFirst();
    }

    /** A run that goes on with what is on record, which may have begun before one looked back. */
    Run fromItsBeginning(Run run, Collection<Surge> known) {
        int first =
                known.stream()
                        .map(this::run)
                        .filter(before -> run.continues(before, gaps))
                        .mapToInt(Run::first)
                        .reduce(run.first, Math::min);
        return new Run(run.level, first, run.last, first < run.first ? null : run.seven);
    }

    private Run run(Surge surge) {
        LocalDate first = Week.of(counts.firstDay());
        return new Run(
                surge.level(),
                Math.max(0, Week.between(first, surge.firstWeek())),
                Week.between(first, surge.lastWeek()),
                null);
    }

    private List<Level> explained(
            SevenDays seven, List<Level> told, Set<Level> goesOn, double sensitivity) {
        double its = sensitivity * seven.sensitivity();
        Map<Level, Band> bands = bands(seven.week()).of(seven, its);
        int heardOf = bands(seven.week()).heardOf();
        double highest = highest(bands.values(), heardOf, its);
        bands.values().removeIf(band -> !band.alarm() || band.p() > highest);
        return bands.isEmpty() || bands.size() + told.size() < 2
                ? List.copyOf(bands.keySet())
                : new Explanation(bands, counts.parts(seven.first()), heardOf).levels(told, goesOn);
    }

    private WeekBands bands(int week) {
        return bands.computeIfAbsent(
                week, its -> new WeekBands(search, counts, prospects, whole, its));
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
