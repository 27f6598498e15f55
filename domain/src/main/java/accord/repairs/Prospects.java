package accord.repairs;

import accord.repairs.Histories.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the levels of a feed let expect of a week: each by the weeks before it, by other contracts'
 * seasons where it has no last year, and by its kin where it has years.
 */
final class Prospects {
    /** More kin tell hardly more, and each costs a look. */
    private static final int MOST_KIN = 30;

    private final Detector detector;
    private final Counts counts;
    private final Memory memory;
    private final Rhythms rhythms;
    private final Map<Level, History> histories = new ConcurrentHashMap<>();
    private final Map<Level, List<Level>> bySort;

    Prospects(SurgeSearch search, Counts counts, Memory memory) {
        this.detector = search.detector();
        this.counts = counts;
        this.memory = memory;
        this.rhythms = new Rhythms(search.seasons(), counts);
        this.bySort =
                counts.everyLevel().keySet().stream().collect(Collectors.groupingBy(Level::sort));
    }

    /** What a level's weeks can be judged by. */
    History history(Level level) {
        return histories.computeIfAbsent(
                level, l -> counts.histories().of(l, counts.weekly(l).counts()));
    }

    /** Whether other contracts' seasons are known of a level. */
    boolean hasSeasons(Level level) {
        return rhythms.has(level);
    }

    /** Of one level, which has enough weeks before that one. */
    Expectation of(Level level, int week) {
        return Objects.requireNonNull(of(List.of(level), week).get(level));
    }

    /**
     * Of some levels, all of which have enough weeks before that one.
     *
     * @param week of the feed
     */
    Map<Level, Expectation> of(Collection<Level> levels, int week) {
        Map<Level, List<Level>> kin = new HashMap<>();
        for (Level level : levels) {
            if (detector.asksKin(own(level, week))) {
                kin.computeIfAbsent(level.sort(), sort -> kin(sort, week));
            }
        }
        Set<Level> all = new HashSet<>(levels);
        kin.values().forEach(all::addAll);
        Map<Level, Expectation> alone =
                all.parallelStream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        Function.identity(), level -> alone(level, week)));
        Map<Level, Kin> known = new HashMap<>();
        kin.forEach((sort, its) -> known.put(sort, Kin.of(its.stream().map(alone::get).toList())));
        Set<Level> asked = Set.copyOf(levels);
        return alone.entrySet().parallelStream()
                .filter(each -> asked.contains(each.getKey()))
                .collect(
                        Collectors.toConcurrentMap(
                                Map.Entry::getKey,
                                each -> {
                                    Level sort = each.getKey().sort();
                                    return each.getValue()
                                            .among(known.getOrDefault(sort, Kin.NONE));
                                }));
    }

    /** Those of a sort that had most by then; what comes later does not change which they are. */
    private List<Level> kin(Level sort, int week) {
        List<Known> known = new ArrayList<>();
        for (Level level : bySort.getOrDefault(sort, List.of())) {
            History history = history(level);
            int own = own(level, week);
            if (detector.asksKin(own) && !history.away().get(week)) {
                known.add(
                        new Known(
                                level,
                                Arrays.stream(history.counts(), 0, own).asLongStream().sum()));
            }
        }
        return known.stream()
                .filter(each -> each.had > 0)
                .sorted(
                        Comparator.comparingLong(Known::had)
                                .reversed()
                                .thenComparing(each -> each.level.title()))
                .limit(MOST_KIN)
                .map(Known::level)
                .toList();
    }

    /** A level and how many requests it had. */
    private record Known(Level level, long had) {}

    private int own(Level level, int week) {
        return week - history(level).begins();
    }

    /** What depends on others' seasons changes with them, and is quickly found out anew. */
    private Expectation alone(Level level, int week) {
        History history = history(level);
        int own = own(level, week);
        return rhythms.has(level) && detector.asksOthers(own)
                ? detector.like(rhythms.of(level, history)).expect(history.counts(), own)
                : memory.expect(detector, level, history.counts(), own);
    }
}
