package accord.repairs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How a trade's requests usually spread over the year: what each thirteenth of it, about four
 * weeks, has of an average one. Nothing else: no count can be told from it.
 *
 * @param factors {@value #PERIODS} of them from 1 January on, in twentieths, at least one twentieth
 */
public record Season(List<Double> factors) {
    public static final int PERIODS = 13;

    /** Fewer requests in a year are chance rather than a season: five a week. */
    public static final int LEAST_A_YEAR = 260;

    /** Of so many contracts at least, so that none can be told from what they have in common. */
    static final int LEAST_CONTRACTS = 2;

    private static final int YEAR = 52;
    private static final int MOST_YEARS = 3;
    private static final double DAYS_A_YEAR = 366;
    private static final double STEPS = 20;

    public Season {
        factors = List.copyOf(factors);
        if (factors.size() != PERIODS || factors.stream().anyMatch(f -> !(f > 0))) {
            throw new IllegalArgumentException("a season has 13 factors above 0");
        }
    }

    /**
     * Of whole weeks, the last one to three years of them.
     *
     * @param first the Monday of the first one
     * @return empty for less than 52 weeks, or less than {@value #LEAST_A_YEAR} requests a year
     */
    static Optional<Season> of(LocalDate first, int[] counts) {
        int years = Math.min(MOST_YEARS, counts.length / YEAR);
        int from = counts.length - years * YEAR;
        int total = Arrays.stream(counts, from, counts.length).sum();
        if (years == 0 || total < LEAST_A_YEAR * years) {
            return Optional.empty();
        }
        double[] sums = new double[PERIODS];
        int[] weeks = new int[PERIODS];
        for (int week = from; week < counts.length; week++) {
            int period = (int) place(first.plusWeeks(week));
            sums[period] += counts[week];
            weeks[period]++;
        }
        double usual = (double) total / (years * YEAR);
        List<Double> factors = new ArrayList<>();
        for (int period = 0; period < PERIODS; period++) {
            factors.add(rounded(sums[period] / weeks[period] / usual));
        }
        return Optional.of(new Season(factors));
    }

    /**
     * What several have in common: the median of each factor; empty where they are fewer than 2.
     */
    static Optional<Season> pooled(Collection<Season> seasons) {
        if (seasons.size() < LEAST_CONTRACTS) {
            return Optional.empty();
        }
        List<Double> factors = new ArrayList<>();
        for (int period = 0; period < PERIODS; period++) {
            int its = period;
            double[] all = seasons.stream().mapToDouble(s -> s.factors.get(its)).sorted().toArray();
            factors.add(rounded((all[(all.length - 1) / 2] + all[all.length / 2]) / 2));
        }
        return Optional.of(new Season(factors));
    }

    private static double rounded(double factor) {
        return Math.max(1, Math.round(factor * STEPS)) / STEPS;
    }

    /** What a week usually has of an average one, between the middles of two periods. */
    double at(LocalDate monday) {
        double place = place(monday) - 0.5;
        int before = (int) Math.floor(place);
        double part = place - before;
        return (1 - part) * factor(before) + part * factor(before + 1);
    }

    private double factor(int period) {
        return factors.get(Math.floorMod(period, PERIODS));
    }

    /** Where in the year the middle of a week lies, 0 to below {@value #PERIODS}. */
    private static double place(LocalDate monday) {
        return (monday.plusDays(3).getDayOfYear() - 0.5) / DAYS_A_YEAR * PERIODS;
    }
}
