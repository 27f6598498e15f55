package accord.repairs;

import accord.repairs.Histories.History;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A week at every level with enough requests, so that several sensitivities look once. */
final class WeekBands {
    private final Prospects prospects;
    private final Map<Level, History> histories;
    private final int least;
    private final List<SevenDays> within;
    private final Map<Level, int[]> days;
    private final Map<Level, Expectation> expected;
    private final int heardOf;
    private final Map<SevenDays, Map<Level, Expectation>> asked = new HashMap<>();

    /**
     * @param histories of all levels
     * @param week of the feed, which was not silent
     */
    WeekBands(
            SurgeSearch search,
            Counts counts,
            Prospects prospects,
            Map<Level, History> histories,
            int week) {
        this.prospects = prospects;
        this.histories = histories;
        this.least = search.leastCount();
        this.within = counts.within(week);
        this.days = counts.everyLevel(SevenDays.told(week), SevenDays.after(week));
        int needs = search.detector().needs();
        List<Level> judged =
                histories.entrySet().stream()
                        .filter(each -> each.getValue().isJudged(week, needs))
                        .map(Map.Entry::getKey)
                        .filter(level ->
                                count(level, SevenDays.week(week)) >= least
                                        || within.stream()
                                                .anyMatch(its -> count(level, its) >= least))
                        .toList();
        this.expected = prospects.of(judged, week);
        this.heardOf =
                (int)
                        histories.values().stream()
                                .filter(each -> heardOf(each.counts(), week - each.begins()))
                                .count();
    }

    /** What nobody knew of yet does not count among the levels looked at. */
    private static boolean heardOf(int[] weekly, int week) {
        int first = 0;
        while (first <= week && weekly[first] == 0) {
            first++;
        }
        return first <= week;
    }

    /** How many levels had requests by then. */
    int heardOf() {
        return heardOf;
    }

    /** The seven days that end in the week and are none themselves, earliest first. */
    List<SevenDays> within() {
        return within;
    }

    /** Of the levels where some seven days have enough requests to stand out. */
    Map<Level, Band> of(SevenDays seven, double sensitivity) {
        Map<Level, Expectation> its = asked.computeIfAbsent(seven, this::asked);
        return new HashMap<>(
                its.entrySet().parallelStream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        Map.Entry::getKey,
                                        each ->
                                                each.getValue()
                                                        .glance(
                                                                count(each.getKey(), seven),
                                                                sensitivity))));
    }

    private Map<Level, Expectation> asked(SevenDays seven) {
        Map<Level, Expectation> its = new HashMap<>();
        expected.forEach((level, ofWeek) -> {
            int count = count(level, seven);
            if (count >= least && (seven.isWeek() || SevenDays.isMore(count, ofWeek))) {
                its.put(
                        level,
                        seven.isWeek()
                                ? ofWeek
                                : prospects.of(
                                        seven,
                                        level,
                                        ofWeek,
                                        Objects.requireNonNull(days.get(level))));
            }
        });
        return its;
    }

    private int count(Level level, SevenDays seven) {
        History history = Objects.requireNonNull(histories.get(level));
        if (seven.isWeek()) {
            return history.at(seven.week());
        }
        int[] its = days.get(level);
        return its == null || !history.isHeardBefore(seven.week()) ? 0 : seven.count(its);
    }
}
