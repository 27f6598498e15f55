package accord.repairs;

/**
 * How much likelier a week's count is where a surge began in it, or in the week before it, than
 * where everything is ordinary. A surge brings some standard deviations more; about half of it
 * comes in its first week and two fifths in its second. Sizes and beginnings are averaged, so that
 * in ordinary weeks the odds are 1 on average.
 */
final class Odds {
    /** In standard deviations of an ordinary week. */
    static final double[] SIZES = {2, 4, 8};

    /** What part of a surge comes in its first week. */
    static final double FIRST = 0.5;

    /** And in its second. */
    static final double SECOND = 0.42;

    private final Tail now;
    private final double[] before;

    /**
     * @param now what an ordinary week would look like
     * @param before what the week before would have looked like
     * @param count how many there were in the week before
     */
    Odds(Tail now, Tail before, int count) {
        this.now = now;
        this.before = new double[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            this.before[i] = before.logRatio(count, FIRST * SIZES[i] * before.deviation());
        }
    }

    /** At a count of the week; the higher that is, the higher they are. */
    double at(long count) {
        double sum = 0;
        for (int i = 0; i < SIZES.length; i++) {
            double size = SIZES[i] * now.deviation();
            double begins = Math.exp(now.logRatio(count, FIRST * size));
            double goesOn = Math.exp(before[i] + now.logRatio(count, SECOND * size));
            sum += (begins + goesOn) / 2;
        }
        return sum / SIZES.length;
    }

    /**
     * The highest count, not less than the least, whose odds do not exceed some; −1 below the least
     * where even that does.
     */
    long highest(double odds, long least) {
        long low = least - 1;
        long high = Math.max(least, Math.round(now.mean()));
        for (long stride = Math.max(1, Math.round(now.deviation())); at(high) <= odds; ) {
            low = high;
            high += stride;
            stride *= 2;
        }
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (at(middle) <= odds) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
