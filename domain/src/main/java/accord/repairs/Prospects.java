package accord.repairs;

import accord.repairs.Histories.History;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
 * What the levels of a feed let expect of a week: each by the weeks before it, by holidays and,
 * where it has no last year, other contracts' seasons, and by its kin where it has years.
 */
final class Prospects {
    /** So many weeks must tell how much seven days scatter. */
    private static final int QUARTER = 12;

    private final Detector detector;
    private final Counts counts;
    private final Memory memory;
    private final Rhythms rhythms;
    private final boolean knowsHolidays;
    private final HolidayWeeks holidays;
    private final Map<Level, History> histories = new ConcurrentHashMap<>();
    private final Map<Level, List<Level>> bySort;

    Prospects(SurgeSearch search, Counts counts, Memory memory) {
        this.detector = search.detector();
        this.counts = counts;
        this.memory = memory;
        this.rhythms = new Rhythms(search.seasons(), counts);
        this.knowsHolidays = search.holidays() != Holidays.NONE;
        this.holidays = new HolidayWeeks(search.holidays(), counts);
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
        Map<Sort, List<Level>> kin = new HashMap<>();
        for (Level level : levels) {
            if (detector.asksKin(own(level, week))) {
                kin.computeIfAbsent(sort(level), sort -> kin(sort, week));
            }
        }
        Set<Level> all = new HashSet<>(levels);
        kin.values().forEach(all::addAll);
        Map<Level, Expectation> alone =
                all.parallelStream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        Function.identity(), level -> alone(level, week)));
        Map<Sort, Kin> known = new HashMap<>();
        kin.forEach((sort, its) -> known.put(sort, Kin.of(its.stream().map(alone::get).toList())));
        Set<Level> asked = Set.copyOf(levels);
        return alone.entrySet().parallelStream()
                .filter(each -> asked.contains(each.getKey()))
                .collect(
                        Collectors.toConcurrentMap(
                                Map.Entry::getKey,
                                each -> {
                                    Sort sort = sort(each.getKey());
                                    return each.getValue()
                                            .among(known.getOrDefault(sort, Kin.NONE));
                                }));
    }

    /** Levels of one sort whose weeks begin in the same week of the feed. */
    private record Sort(Level level, int begins) {}

    private Sort sort(Level level) {
        return new Sort(level.sort(), history(level).begins());
    }

    /** Those that had requests by then: what comes later does not change which they are. */
    private List<Level> kin(Sort sort, int week) {
        List<Known> known = new ArrayList<>();
        for (Level level : bySort.getOrDefault(sort.level, List.of())) {
            History history = history(level);
            if (history.begins() == sort.begins && !history.away().get(week)) {
                long had =
                        Arrays.stream(history.counts(), 0, own(level, week) - 1)
                                .asLongStream()
                                .sum();
                known.add(new Known(level, had));
            }
        }
        List<Level> ranked =
                known.stream()
                        .filter(each -> each.had > 0)
                        .sorted(
                                Comparator.comparingLong(Known::had)
                                        .reversed()
                                        .thenComparing(each -> each.level.title()))
                        .map(Known::level)
                        .toList();
        return ranked.size() < Kin.FEWEST ? List.of() : Kin.some(ranked);
    }

    /** A level and how many requests it had. */
    private record Known(Level level, long had) {}

    private int own(Level level, int week) {
        return week - history(level).begins();
    }

    /**
     * What is expected of seven days: by what is expected of the week in which they end and, where
     * that would alarm, by the seven days that ended on the same day before, and by the most that
     * any had in the quarter before them. Some sources key a week's work on one day or the next;
     * what that makes scatter, no weeks from Monday show.
     *
     * @param days as {@link SevenDays#count} has them
     */
    Expectation of(SevenDays seven, Level level, Expectation ofWeek, int[] days) {
        double share = asksHolidays(level, seven.week()) ? holidays.share(level, seven) : 1;
        return new Confirmed(
                ofWeek.ofSevenDays(seven.before(days), share), () -> likeThose(seven, level));
    }

    private Expectation likeThose(SevenDays seven, Level level) {
        History history = history(level);
        int begins = history.begins() + 1;
        int last = seven.week() - begins;
        if (last < Math.max(QUARTER, detector.needs())) {
            return Expectation.NOTHING;
        }
        SevenDays first = new SevenDays(begins, seven.end());
        int[] sums = SevenDays.summed(counts.daily(level, first.first(), seven.next()));
        Gaps gaps = counts.histories().gaps();
        BitSet silent = new BitSet();
        for (int week = begins; week <= seven.week(); week++) {
            boolean heard = history.isHeard(week) && history.isHeard(week - 1);
            silent.set(week - begins, !heard || gaps.has(week) || gaps.has(week - 1));
        }
        Detector its =
                knowsHolidays && detector.asksHolidays(last)
                        ? detector.around(holidays.of(level, first, seven.week()))
                        : detector;
        if (rhythms.has(level) && detector.asksOthers(last)) {
            Usual others = rhythms.of(level, history);
            its = its.like((from, to) -> others.weeks(from + 1, to + 1));
        }
        SevenDays quarter = new SevenDays(seven.week() - QUARTER, seven.end());
        int most = SevenDays.most(counts.daily(level, quarter.first(), seven.first()));
        return new Above(its.expect(Gaps.filled(sums, silent), last), most);
    }

    /** What does not alarm at a count that has been there lately. */
    private record Above(Expectation its, int most) implements Expectation {

        @Override
        public Band of(int count, double sensitivity) {
            return its.of(count, sensitivity).ordinary(most);
        }

        @Override
        public Band glance(int count, double sensitivity) {
            return its.glance(count, sensitivity).ordinary(most);
        }
    }

    /** Whether holidays have a part in what is expected of a week. */
    boolean asksHolidays(Level level, int week) {
        return knowsHolidays && detector.asksHolidays(own(level, week));
    }

    /** What depends on others' seasons changes with them, and is quickly found out anew. */
    private Expectation alone(Level level, int week) {
        History history = history(level);
        int own = own(level, week);
        Detector its =
                asksHolidays(level, week)
                        ? detector.around(
                                holidays.of(level, SevenDays.week(history.begins()), week))
                        : detector;
        return rhythms.has(level) && detector.asksOthers(own)
                ? its.like(rhythms.of(level, history)).expect(history.counts(), own)
                : memory.expect(its, level, history.counts(), own);
    }
}
