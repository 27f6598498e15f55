package accord.repairs;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Series of one kind, such as a trade's in each area. How large it is each knows best itself; of
 * its trend, year and scatter it is not sure, and the others have learnt theirs. Each is drawn to
 * what the others have, in so far as all are alike: how much they differ is estimated trait by
 * trait, as in a meta-analysis with random effects (Paule and Mandel 1982). Where they differ,
 * nothing is drawn; where all repeat one habit, each is nearly their mean.
 */
public final class Kin {
    /** Alone. */
    public static final Kin NONE = new Kin(Map.of());

    /** With fewer, how much they differ cannot be told. */
    static final int FEWEST = 5;

    /** More tell hardly more, and where a page looks at one level, each costs a look. */
    static final int MOST = 30;

    /** Who is so many standard deviations from the others is none of them. */
    private static final double STRANGE = 3;

    private static final int STEPS = 50;

    /** Newton's steps come from below and stop when so near. */
    private static final double NEARLY = 1 + 1e-9;

    /** By the number of weeks from which they were learnt: a trend means the same in these. */
    private final Map<Integer, Alike> alike;

    private Kin(Map<Integer, Alike> alike) {
        this.alike = alike;
    }

    /**
     * Some that may be alike.
     *
     * @param between how much they differ in each trait, as a variance, beyond what they are not
     *     sure of
     */
    private record Alike(List<Habit> habits, double[] between) {

        static Alike of(List<Habit> habits) {
            double[] between = new double[Habit.TRAITS];
            for (int trait = 0; trait < between.length; trait++) {
                between[trait] = spread(habits, trait);
            }
            return new Alike(habits, between);
        }

        /** The same with one more, unless it is one of them. */
        Alike with(Habit own) {
            return habits.contains(own)
                    ? this
                    : of(Stream.concat(habits.stream(), Stream.of(own)).toList());
        }
    }

    /**
     * Those whose same week is looked at, but for who has had no requests.
     *
     * @param week what each by itself lets expect of it; of another rule than {@link WholeHistory}
     *     it has nothing in common with the others
     */
    public static Kin of(Collection<Expectation> week) {
        Map<Integer, List<Habit>> habits =
                week.stream()
                        .filter(WholeHistory.Judge.class::isInstance)
                        .map(each -> ((WholeHistory.Judge) each).habit())
                        .filter(habit -> habit.had() > 0)
                        .sorted(Comparator.comparingLong(Habit::had).reversed())
                        .collect(Collectors.groupingBy(Habit::weeks));
        Map<Integer, Alike> alike = new HashMap<>();
        habits.forEach((weeks, its) -> {
            if (its.size() >= FEWEST) {
                alike.put(weeks, Alike.of(some(its)));
            }
        });
        return new Kin(alike);
    }

    /** At most {@value #MOST} of some that are ranked by size: large ones and small ones. */
    static <T> List<T> some(List<T> ranked) {
        return ranked.size() <= MOST
                ? List.copyOf(ranked)
                : IntStream.range(0, MOST)
                        .mapToObj(i -> ranked.get(i * ranked.size() / MOST))
                        .toList();
    }

    /**
     * So large that the distances of all from their mean are as they should be: two degrees of
     * freedom less than they are, as in Stein's estimate, lest by chance they look more alike than
     * they are. One that is unlike all others makes it large.
     */
    private static double spread(List<Habit> habits, int trait) {
        double free = habits.size() - 3;
        double between = 0;
        for (int step = 0; step < STEPS; step++) {
            double sum = 0;
            double mean = 0;
            for (Habit each : habits) {
                double weight = 1 / (each.variance(trait) + between);
                sum += weight;
                mean += weight * each.value(trait);
            }
            mean /= sum;
            double apart = 0;
            double slope = 0;
            for (Habit each : habits) {
                double weight = 1 / (each.variance(trait) + between);
                double off = each.value(trait) - mean;
                apart += weight * off * off;
                slope += weight * weight * off * off;
            }
            if (apart <= free * NEARLY || slope == 0) {
                break;
            }
            between += (apart - free) / slope;
        }
        return between;
    }

    /** What one has learnt, be it one of them or not, and the others. */
    Habit drawn(Habit own) {
        Alike known = alike.get(own.weeks());
        if (known == null) {
            return own;
        }
        Alike all = known.with(own);
        double[] values = new double[Habit.TRAITS];
        double[] variances = new double[Habit.TRAITS];
        for (int trait = 0; trait < values.length; trait++) {
            double between = all.between[trait];
            double precision = 0;
            double weighted = 0;
            for (Habit each : all.habits) {
                if (each != own) {
                    double weight = 1 / (each.variance(trait) + between);
                    precision += weight;
                    weighted += weight * each.value(trait);
                }
            }
            values[trait] = weighted / precision;
            variances[trait] = between + 1 / precision;
            double off = own.value(trait) - values[trait];
            if (off * off > STRANGE * STRANGE * (own.variance(trait) + variances[trait])) {
                variances[trait] = Double.POSITIVE_INFINITY;
            }
        }
        return own.drawnTo(values, variances);
    }
}
