package accord.repairs.query;

import accord.repairs.Aftermath;
import accord.repairs.CauseSaid;
import accord.repairs.Counts;
import accord.repairs.Excess;
import accord.repairs.Field;
import accord.repairs.Level;
import accord.repairs.Surge;
import accord.repairs.TakenBack;
import accord.repairs.Week;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A surge as it was seen, and beside it what the requests say now.
 *
 * @param seen never changes, whatever is imported later
 * @param now how many requests there are now in the same days
 * @param where how they spread, the largest first; empty where it is of one trade in one area
 * @param by in which way they spread
 * @param earlier what the same weeks had in earlier years, the latest first
 * @param causes what was said of known causes, oldest first
 * @param withdrawn the import that was taken back and without which it is none; else null
 * @param waiting whether intake is back and what it left is not known to be worked off
 * @param over what it left, where it is over; else null
 */
public record Evidence(
        Surge seen,
        Excess excess,
        int now,
        List<Where> where,
        Field by,
        List<Earlier> earlier,
        List<CauseSaid> causes,
        @Nullable TakenBack withdrawn,
        boolean waiting,
        @Nullable Aftermath over) {
    private static final int WEEKS_BEFORE = 13;
    private static final int YEARS = 5;

    /** A year has so many weeks, near enough for the same time of year. */
    private static final int WEEKS_A_YEAR = 52;

    public Evidence {
        where = List.copyOf(where);
        earlier = List.copyOf(earlier);
        causes = List.copyOf(causes);
    }

    /**
     * A part of it.
     *
     * @param usual how many the part had before in as many weeks, on average
     */
    public record Where(String name, int count, double usual) {}

    /** The same weeks in an earlier year. */
    public record Earlier(LocalDate from, LocalDate to, int count) {}

    static Evidence of(
            Surge seen,
            @Nullable Counts counts,
            List<CauseSaid> causes,
            @Nullable TakenBack withdrawn,
            boolean waiting,
            @Nullable Aftermath over) {
        return new Evidence(
                seen,
                Excess.of(seen),
                counts == null ? 0 : count(counts, seen.level(), seen.from(), seen.to()),
                counts == null ? List.of() : where(seen, counts, way(seen.level())),
                way(seen.level()),
                counts == null ? List.of() : earlier(seen, counts),
                causes,
                withdrawn,
                waiting,
                over);
    }

    /** A danger, an urgency or an area is told apart by trades, everything else by areas. */
    private static Field way(Level level) {
        boolean trades =
                level.trade() == null
                        && (level.hazard() != null
                                || level.priority() != null
                                || level.area() != null);
        return trades ? Field.TRADE : Field.AREA;
    }

    /** By how many weeks before a surge one tells what is usual: a quarter, or what is known. */
    static long weeksBefore(Surge seen, Counts counts) {
        long known = ChronoUnit.WEEKS.between(Week.of(counts.firstDay()), seen.from());
        return Math.clamp(known, 1, WEEKS_BEFORE);
    }

    private static List<Where> where(Surge seen, Counts counts, Field by) {
        if (seen.level().name(by) != null) {
            return List.of();
        }
        long weeks = ChronoUnit.WEEKS.between(seen.from(), seen.to().plusDays(1));
        long before = weeksBefore(seen, counts);
        LocalDate first = seen.from().minusWeeks(before);
        List<Where> where = new ArrayList<>();
        for (String name : counts.names(by)) {
            Level level = seen.level().with(by, name);
            int count = count(counts, level, seen.from(), seen.to());
            int usual = count(counts, level, first, seen.from().minusDays(1));
            if (count > 0) {
                where.add(new Where(name, count, (double) usual * weeks / before));
            }
        }
        where.sort(Comparator.comparingInt(Where::count).reversed().thenComparing(Where::name));
        return where;
    }

    private static List<Earlier> earlier(Surge seen, Counts counts) {
        List<Earlier> earlier = new ArrayList<>();
        for (int year = 1; year <= YEARS; year++) {
            LocalDate from = seen.from().minusWeeks((long) WEEKS_A_YEAR * year);
            LocalDate to = seen.to().minusWeeks((long) WEEKS_A_YEAR * year);
            if (from.isBefore(counts.firstDay())) {
                break;
            }
            earlier.add(new Earlier(from, to, count(counts, seen.level(), from, to)));
        }
        return earlier;
    }

    private static int count(Counts counts, Level level, LocalDate from, LocalDate to) {
        int[] daily = counts.daily(level);
        LocalDate first = counts.weekly(level).first();
        long begin = Math.max(0, ChronoUnit.DAYS.between(first, from));
        long end = Math.min(daily.length - 1L, ChronoUnit.DAYS.between(first, to));
        int sum = 0;
        for (int day = Math.toIntExact(begin); day <= end; day++) {
            sum += daily[day];
        }
        return sum;
    }
}
