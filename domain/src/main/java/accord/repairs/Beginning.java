package accord.repairs;

import accord.repairs.Priors.Lighter;
import java.util.Arrays;

/**
 * Where a regression begins: each week has a little more than was counted. By season, the sums that
 * the first pass asks of the weeks. They follow from the counts alone, so all fits of a baseline
 * share them.
 *
 * @param counts by week of the baseline
 * @param seen sums of the counts
 * @param seenAt of the counts times their weeks
 * @param weight of the means
 * @param level sums of the means times their logarithms
 * @param levelAt of the means times their logarithms and their weeks
 * @param saturated that part of the deviance which no fit changes
 */
record Beginning(
        Baseline baseline,
        int[] counts,
        double[] seen,
        double[] seenAt,
        Moments[] weight,
        double[] level,
        double[] levelAt,
        double saturated) {

    /** Of a baseline whose weeks count for one each. */
    static Beginning of(Baseline baseline, int[] counts) {
        Sums sums = new Sums(baseline, counts);
        for (int season = 0; season < baseline.seasons(); season++) {
            for (int year = 0; year < baseline.years(); year++) {
                sums.add(season, year, baseline.begin(season), baseline.end(season, year), 1);
            }
        }
        return sums.times(1);
    }

    /** The same where weeks count for as much as they say. */
    Beginning under(Priors priors) {
        if (priors.few().isEmpty()) {
            return this;
        }
        Sums sums = new Sums(this);
        for (Lighter few : priors.few()) {
            int season = baseline.season(few.week());
            sums.add(season, few.year(), few.week(), few.week() + 1, few.share() - 1);
        }
        return sums.times(priors.usual());
    }

    /** The highest count. */
    int most() {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }

    /** As they are added up. */
    private static final class Sums {
        private final Baseline baseline;
        private final int[] counts;
        private final double[] seen;
        private final double[] seenAt;
        private final Moments[] weight;
        private final double[] level;
        private final double[] levelAt;
        private double saturated;

        Sums(Baseline baseline, int[] counts) {
            this.baseline = baseline;
            this.counts = counts;
            seen = new double[baseline.seasons()];
            seenAt = seen.clone();
            weight = new Moments[seen.length];
            Arrays.fill(weight, Moments.NONE);
            level = seen.clone();
            levelAt = seen.clone();
        }

        Sums(Beginning from) {
            baseline = from.baseline;
            counts = from.counts;
            seen = from.seen.clone();
            seenAt = from.seenAt.clone();
            weight = from.weight.clone();
            level = from.level.clone();
            levelAt = from.levelAt.clone();
            saturated = from.saturated;
        }

        /** Some weeks of a season in a year, so much of each. */
        void add(int season, int year, int from, int end, double share) {
            double y0 = 0;
            double y1 = 0;
            double w0 = 0;
            double w1 = 0;
            double w2 = 0;
            double z0 = 0;
            double z1 = 0;
            double full = 0;
            for (int week = from; week < end; week++) {
                int count = counts[baseline.at(year, week)];
                double time = baseline.time(year, week);
                double w = count + Common.START;
                double z = Common.startTimesLog(count);
                y0 += count;
                y1 += count * time;
                w0 += w;
                w1 += w * time;
                w2 += w * time * time;
                z0 += z;
                z1 += z * time;
                full += Common.timesLog(count) - count;
            }
            seen[season] += share * y0;
            seenAt[season] += share * y1;
            weight[season] = weight[season].plus(new Moments(w0, w1, w2).times(share));
            level[season] += share * z0;
            levelAt[season] += share * z1;
            saturated += share * full;
        }

        Beginning times(double usual) {
            for (int season = 0; season < seen.length; season++) {
                seen[season] *= usual;
                seenAt[season] *= usual;
                weight[season] = weight[season].times(usual);
                level[season] *= usual;
                levelAt[season] *= usual;
            }
            return new Beginning(
                    baseline, counts, seen, seenAt, weight, level, levelAt, usual * saturated);
        }
    }
}
