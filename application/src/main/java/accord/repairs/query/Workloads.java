package accord.repairs.query;

import accord.contract.ContractId;
import accord.member.SideId;
import accord.repairs.Capacity;
import accord.repairs.Counts;
import accord.repairs.Level;
import accord.repairs.Series;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts what is asked for, demand and backlogs that were keyed in at once, beside both sides'
 * capacity.
 */
final class Workloads {
    private static final int WEEKS = 13;
    private static final int AVERAGED = 4;
    private static final int MOST_READ = 20_000;
    private static final int LONGEST_WEEKS = 520;
    private static final int AHEAD = 8;
    private static final int A_WEEK = 7;

    private final RequestStore store;

    Workloads(RequestStore store) {
        this.store = store;
    }

    Workload of(
            ContractId contract,
            Level level,
            LocalDate since,
            Counts counts,
            Map<SideId, List<Capacity>> capacities) {
        Series series = counts.work(level);
        int[] asked = series.counts();
        int first = Math.max(0, asked.length - WEEKS);
        List<Workload.Week> weeks = new ArrayList<>();
        for (int i = first; i < asked.length; i++) {
            LocalDate monday = series.monday(i);
            weeks.add(new Workload.Week(monday, asked[i], able(capacities, level, monday)));
        }
        double arriving = arriving(counts.weekly(level).counts());
        int open = open(contract, level, since, counts.lastDay());
        List<Workload.Week> coming = coming(capacities, level, series.monday(asked.length));
        List<Workload.Week> ahead = new ArrayList<>(coming);
        if (!weeks.isEmpty()) {
            ahead.addFirst(weeks.getLast());
        }
        return new Workload(
                weeks,
                coming,
                open,
                arriving,
                weeks.isEmpty() ? null : rate(weeks.getLast().able()),
                clear(counts.lastDay(), open, arriving, ahead));
    }

    /** Up to the last of which something is said. */
    private static List<Workload.Week> coming(
            Map<SideId, List<Capacity>> capacities, Level level, LocalDate next) {
        List<Workload.Week> coming = new ArrayList<>();
        int said = 0;
        for (int i = 0; i < AHEAD; i++) {
            LocalDate monday = next.plusWeeks(i);
            coming.add(new Workload.Week(monday, 0, able(capacities, level, monday)));
            said = coming.getLast().able().isEmpty() ? said : coming.size();
        }
        return coming.subList(0, said);
    }

    private static double arriving(int[] asked) {
        int last = asked.length - 1;
        int from = Math.max(0, last - AVERAGED);
        double sum = 0;
        for (int i = from; i < last; i++) {
            sum += asked[i];
        }
        return last == from ? 0 : sum / (last - from);
    }

    /** Of several units of one side the scarcest counts. */
    private static Map<SideId, Double> able(
            Map<SideId, List<Capacity>> capacities, Level level, LocalDate monday) {
        Map<SideId, Double> able = new HashMap<>();
        capacities.forEach((side, all) -> {
            for (Capacity.Unit unit : Capacity.Unit.values()) {
                Double repairs = repairs(all, level, monday, unit);
                if (repairs != null) {
                    able.merge(side, repairs, Math::min);
                }
            }
        });
        return able;
    }

    /** What is said of the trade itself goes before what is said of all. */
    private static @Nullable Double repairs(
            List<Capacity> all, Level level, LocalDate monday, Capacity.Unit unit) {
        List<Capacity> week =
                all.stream().filter(c -> c.unit() == unit && c.week().equals(monday)).toList();
        List<Capacity> own =
                week.stream().filter(c -> Objects.equals(c.trade(), level.trade())).toList();
        List<Capacity> counted =
                !own.isEmpty() || level.trade() == null && week.isEmpty()
                        ? own
                        : week.stream()
                                .filter(c -> level.trade() == null || c.trade().isEmpty())
                                .toList();
        return counted.isEmpty() ? null : counted.stream().mapToDouble(Capacity::repairs).sum();
    }

    private static @Nullable Double rate(Map<SideId, Double> able) {
        return able.values().stream().min(Double::compare).orElse(null);
    }

    /**
     * Day by day at what can be done in the week of each: what is left of this one, and those after
     * it. Who says nothing of a week can do what they last said.
     */
    private static @Nullable LocalDate clear(
            LocalDate now, int open, double arriving, List<Workload.Week> ahead) {
        Map<SideId, Double> able = new HashMap<>();
        LocalDate day = now;
        int days = A_WEEK - now.getDayOfWeek().getValue();
        double left = open;
        for (int week = 0; week < LONGEST_WEEKS; week++) {
            if (week < ahead.size()) {
                able.putAll(ahead.get(week).able());
            }
            Double rate = rate(able);
            if (rate == null) {
                return null;
            }
            double fewer = (rate - arriving) / A_WEEK;
            if (fewer > 0 && left <= fewer * days) {
                return day.plusDays((long) Math.ceil(left / fewer));
            }
            left -= fewer * days;
            day = day.plusDays(days);
            days = A_WEEK;
        }
        return null;
    }

    private int open(ContractId contract, Level level, LocalDate since, LocalDate to) {
        return (int)
                store.stream(contract, level, since, to)
                        .limit(MOST_READ)
                        .filter(kept -> !kept.request().isDone())
                        .count();
    }
}
