package accord.repairs;

/**
 * How much weight lies on weeks, and where.
 *
 * @param sum of the weights
 * @param first of the weights times their weeks
 * @param second of the weights times the squares of their weeks
 */
record Moments(double sum, double first, double second) {
    static final Moments NONE = new Moments(0, 0, 0);

    /** All on one week. */
    static Moments at(double week, double weight) {
        return new Moments(weight, weight * week, weight * week * week);
    }

    /** Of the first none, one, two and so on of some weights, so many weeks apart. */
    static Moments[] ofFirst(double[] weights, int apart) {
        Moments[] of = new Moments[weights.length + 1];
        of[0] = NONE;
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < weights.length; i++) {
            double week = i * apart;
            sum += weights[i];
            first += weights[i] * week;
            second += weights[i] * week * week;
            of[i + 1] = new Moments(sum, first, second);
        }
        return of;
    }

    Moments plus(Moments other) {
        return new Moments(sum + other.sum, first + other.first, second + other.second);
    }

    Moments times(double factor) {
        return new Moments(factor * sum, factor * first, factor * second);
    }

    /** With each of another's weeks as the origin, and as many times its weight. */
    Moments from(Moments origins) {
        return new Moments(
                sum * origins.sum,
                first * origins.sum + sum * origins.first,
                second * origins.sum + 2 * first * origins.first + sum * origins.second);
    }
}
