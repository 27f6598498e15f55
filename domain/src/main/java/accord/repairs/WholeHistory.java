package accord.repairs;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Accord's own rule for a series with years of history. It learns the habit of the series from all
 * weeks before the one in question but the last, beside its {@link Kin}, and asks how much likelier
 * that week is, alone and with the one before it, where a surge has begun. A surge that builds up
 * over two weeks is seen that neither of them would show. The week before speaks only where the
 * week itself has no less than it should.
 *
 * @param alpha the share of ordinary weeks that may alarm, in (0, 0.5)
 */
public record WholeHistory(double alpha) implements Detector {
    /** The share of ordinary weeks that may alarm, unless said otherwise. */
    public static final double ALPHA = 0.007;

    private static final int NEEDS = 156;

    /**
     * How the odds that a share of ordinary weeks exceeds fall with it: odds = SCALE · share^−FALL,
     * seen over all scenarios of the simulation.
     */
    private static final double SCALE = 0.264;

    private static final double FALL = 0.85;

    @Override
    public String name() {
        return "accord";
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("alpha", Double.toString(alpha));
        parameters.put("sizes", Arrays.toString(Odds.SIZES));
        parameters.put("spread", Odds.FIRST + " " + Odds.SECOND);
        parameters.put("kin", Kin.FEWEST + " to " + Kin.MOST);
        parameters.put("surgesExpected", Double.toString(Habit.SURGES));
        return parameters;
    }

    @Override
    public int needs() {
        return NEEDS;
    }

    @Override
    public Band judge(int[] counts, int week) {
        return expect(counts, week).of(counts[week]);
    }

    @Override
    public Expectation expect(int[] counts, int week) {
        return new Judge(Habit.before(counts, week - 1), counts[week - 1], alpha);
    }

    /**
     * What the habit lets expect of the second week after those that it was learnt from.
     *
     * @param before how many requests the week before had: it may have begun a surge, so it speaks
     *     in the odds and not in the habit
     */
    static final class Judge implements Expectation {
        private final Habit habit;
        private final int before;
        private final double alpha;
        private final Tail now;
        private final Odds odds;

        private Judge(Habit habit, int before, double alpha) {
            this.habit = habit;
            this.before = before;
            this.alpha = alpha;
            this.now = habit.ordinary(habit.weeks() + 1);
            this.odds = new Odds(now, habit.ordinary(habit.weeks()), before);
        }

        Habit habit() {
            return habit;
        }

        @Override
        public Expectation among(Kin kin) {
            return new Judge(kin.drawn(habit), before, alpha);
        }

        @Override
        public Expectation ofSevenDays(int lately, double share) {
            return new Judge(habit, lately, alpha);
        }

        @Override
        public Band of(int count, double sensitivity) {
            long upper = odds.highest(most(sensitivity), Math.max(0, notLess()) + 1);
            double odd = count > notLess() ? odds.at(count) : 0;
            return band(count, upper, count > upper, odd);
        }

        @Override
        public Band glance(int count, double sensitivity) {
            double odd = count > notLess() ? odds.at(count) : 0;
            return band(count, Double.NaN, odd > most(sensitivity), odd);
        }

        private Band band(int count, double upper, boolean alarm, double odd) {
            return new Band(now.mean(), upper, count, alarm, habit.phi(), odd > 0 ? share(odd) : 1);
        }

        private long notLess() {
            return (long) Math.ceil(now.mean()) - 1;
        }

        private double most(double sensitivity) {
            return SCALE * Math.pow(alpha * sensitivity, -FALL);
        }
    }

    @Override
    public boolean asksKin(int week) {
        return week >= NEEDS;
    }

    @Override
    public Detector times(double sensitivity) {
        return new WholeHistory(alpha * sensitivity);
    }

    /** The share of ordinary weeks that have such odds or higher. */
    private static double share(double odds) {
        return Math.min(1, Math.pow(odds / SCALE, -1 / FALL));
    }
}
