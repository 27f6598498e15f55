package accord.repairs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** What weeks with holidays have less than others, at every level. For several threads. */
final class HolidayWeeks {
    private static final int LENGTH = 7;

    private final Holidays holidays;
    private final Counts counts;
    private final LocalDate first;
    private final Map<Integer, DaysOfWeek> years = new ConcurrentHashMap<>();

    HolidayWeeks(Holidays holidays, Counts counts) {
        this.holidays = holidays;
        this.counts = counts;
        this.first = Week.of(counts.firstDay());
    }

    /**
     * The weeks of a level, or the seven days that end on another day, as one sees them from a
     * week.
     *
     * @param begin the first of them
     * @param week of the feed
     */
    Usual of(Level level, SevenDays begin, int week) {
        return new Left(holidays, begin.from(first), lost(level, week));
    }

    /** How much of what their week has some seven days usually have. */
    double share(Level level, SevenDays seven) {
        LocalDate monday = first.plusWeeks(seven.week());
        List<Double> lost = lost(level, seven.week());
        return left(holidays, seven.from(first), lost) / left(holidays, monday, lost);
    }

    private List<Double> lost(Level level, int week) {
        return years.computeIfAbsent(week, its -> DaysOfWeek.before(its, counts, holidays))
                .lost(level);
    }

    /**
     * What is left of the weeks when holidays have taken theirs, as a share of ordinary ones.
     *
     * @param lost to a holiday on each day of the week, from Monday on
     */
    private record Left(Holidays holidays, LocalDate first, List<Double> lost) implements Usual {

        @Override
        public double[] weeks(int from, int to) {
            return IntStream.rangeClosed(from, to)
                    .mapToDouble(week -> left(holidays, first.plusWeeks(week), lost))
                    .toArray();
        }
    }

    private static double left(Holidays holidays, LocalDate from, List<Double> lost) {
        double left = 1;
        for (int i = 0; i < LENGTH; i++) {
            LocalDate day = from.plusDays(i);
            left -= holidays.has(day) ? lost.get(day.getDayOfWeek().getValue() - 1) : 0;
        }
        return left;
    }
}
