package accord.repairs;

import accord.repairs.Histories.History;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the weeks of each level usually have, by the seasons of trades in other contracts. A level
 * of many trades is the mix that it was lately. For several threads.
 */
final class Rhythms {
    private final Seasons seasons;
    private final Counts counts;
    private final Map<Level, Usual> known = new ConcurrentHashMap<>();

    Rhythms(Seasons seasons, Counts counts) {
        this.seasons = seasons;
        this.counts = counts;
    }

    /** Whether anything is known of a level. */
    boolean has(Level level) {
        return !seasons.at(level).isEmpty();
    }

    Usual of(Level level, History own) {
        return known.computeIfAbsent(level, each -> find(each, own));
    }

    private Usual find(Level level, History own) {
        LocalDate first = Week.of(counts.firstDay()).plusWeeks(own.begins());
        if (level.trade() != null) {
            return seasons.of(level.trade())
                    .<Usual>map(season -> (from, to) -> course(season, first, from, to))
                    .orElse(Usual.ALIKE);
        }
        Map<Season, int[]> parts = new HashMap<>();
        for (String trade : counts.trades()) {
            seasons.of(trade)
                    .ifPresent(season -> {
                        int[] weekly = counts.weekly(level.with(Field.TRADE, trade)).counts();
                        int[] its =
                                Arrays.copyOfRange(
                                        counts.histories().gaps().filled(weekly),
                                        own.begins(),
                                        weekly.length);
                        parts.merge(season, its, Rhythms::sum);
                    });
        }
        return (from, to) -> mix(parts, own.counts(), first, from, to);
    }

    private static double[] course(Season season, LocalDate first, int from, int to) {
        double[] course = new double[to - from + 1];
        for (int i = 0; i < course.length; i++) {
            course[i] = season.at(first.plusWeeks(from + i));
        }
        return course;
    }

    /** Each part follows its season from what it was before the last week; the rest stays. */
    private static double[] mix(
            Map<Season, int[]> parts, int[] all, LocalDate first, int from, int to) {
        double rest = total(all, from, to);
        if (rest == 0) {
            return Usual.ALIKE.weeks(from, to);
        }
        double[] mix = new double[to - from + 1];
        for (Map.Entry<Season, int[]> part : parts.entrySet()) {
            double had = total(part.getValue(), from, to);
            double[] course = course(part.getKey(), first, from, to);
            double usual = 0;
            for (int i = 0; i < course.length - 1; i++) {
                usual += course[i];
            }
            for (int i = 0; i < course.length; i++) {
                mix[i] += had * course[i] / usual;
            }
            rest -= had;
        }
        for (int i = 0; i < mix.length; i++) {
            mix[i] += rest / (to - from);
        }
        return mix;
    }

    private static double total(int[] counts, int from, int to) {
        return Arrays.stream(counts, from, to).sum();
    }

    private static int[] sum(int[] some, int[] more) {
        int[] sum = some.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
        return sum;
    }
}
