package accord.repairs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Series of one kind, such as a trade's in each area. What one has learnt of its level, trend, year
 * and scatter it is not sure of; the others have learnt theirs. Each is drawn to what the others
 * have, in so far as all are alike: how much they differ is estimated trait by trait, as in a
 * meta-analysis with random effects (DerSimonian and Laird 1986). Where they differ as much as
 * trades do in size, nothing is drawn; where all repeat one habit, each is nearly their mean.
 */
public final class Kin {
    /** Alone. */
    public static final Kin NONE = new Kin(Set.of(), Map.of());

    /** With fewer, how much they differ cannot be told. */
    static final int FEWEST = 5;

    private final Set<Habit> all;

    /** By the number of weeks from which they were learnt: a trend means the same in these. */
    private final Map<Integer, List<Trait>> traits;

    private Kin(Set<Habit> all, Map<Integer, List<Trait>> traits) {
        this.all = all;
        this.traits = traits;
    }

    /**
     * Those whose same week is looked at.
     *
     * @param week what each by itself lets expect of it; of another rule than {@link WholeHistory}
     *     it has nothing in common with the others
     */
    public static Kin of(Collection<Expectation> week) {
        Set<Habit> all = new HashSet<>();
        Map<Integer, List<Habit>> habits = new HashMap<>();
        for (Expectation each : week) {
            if (each instanceof WholeHistory.Judge judge) {
                Habit habit = judge.habit();
                all.add(habit);
                habits.computeIfAbsent(habit.weeks(), weeks -> new ArrayList<>()).add(habit);
            }
        }
        Map<Integer, List<Trait>> traits = new HashMap<>();
        habits.forEach((weeks, alike) -> {
            if (alike.size() >= FEWEST) {
                traits.put(weeks, traits(alike));
            }
        });
        return new Kin(all, traits);
    }

    private static List<Trait> traits(List<Habit> habits) {
        List<Habit.Trait[]> all = habits.stream().map(Habit::traits).toList();
        List<Trait> traits = new ArrayList<>();
        for (int i = 0; i < Habit.TRAITS; i++) {
            int trait = i;
            traits.add(Trait.of(all.stream().map(each -> each[trait]).toList()));
        }
        return traits;
    }

    /** What one has learnt, be it one of them or not, and the others. */
    Habit drawn(Habit own) {
        List<Trait> its = traits.get(own.weeks());
        if (its == null) {
            return own;
        }
        Habit.Trait[] alone = own.traits();
        Habit.Trait[] others = new Habit.Trait[alone.length];
        for (int i = 0; i < alone.length; i++) {
            Trait trait = all.contains(own) ? its.get(i).without(alone[i]) : its.get(i);
            others[i] = trait.expected();
        }
        return own.drawnTo(others);
    }

    /**
     * One trait of all.
     *
     * @param between the variance between them, beyond that of each estimate
     * @param precision the sum of the inverse variances, each with that between
     * @param weighted the sum of what each has, weighted so
     */
    private record Trait(double between, double precision, double weighted) {

        static Trait of(List<Habit.Trait> all) {
            double between = between(all);
            double precision = 0;
            double weighted = 0;
            for (Habit.Trait each : all) {
                double weight = 1 / (each.variance() + between);
                precision += weight;
                weighted += weight * each.value();
            }
            return new Trait(between, precision, weighted);
        }

        /**
         * By the moments of their distances from their mean; two degrees of freedom less, as in
         * Stein's estimate, lest by chance they look more alike than they are.
         */
        private static double between(List<Habit.Trait> all) {
            double sum = 0;
            double squares = 0;
            double mean = 0;
            for (Habit.Trait each : all) {
                double weight = 1 / each.variance();
                sum += weight;
                squares += weight * weight;
                mean += weight * each.value();
            }
            mean /= sum;
            double apart = 0;
            for (Habit.Trait each : all) {
                double off = each.value() - mean;
                apart += off * off / each.variance();
            }
            double free = all.size() - 1;
            double beyond = apart * free / (free - 2) - free;
            return Math.max(0, beyond / (sum - squares / sum));
        }

        Trait without(Habit.Trait one) {
            double weight = 1 / (one.variance() + between);
            return new Trait(between, precision - weight, weighted - weight * one.value());
        }

        /** What they let expect of one more. */
        Habit.Trait expected() {
            return new Habit.Trait(weighted / precision, between + 1 / precision);
        }
    }
}
