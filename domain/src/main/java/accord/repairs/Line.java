package accord.repairs;

/**
 * A weighted least-squares solution: on the logarithm a level for each season, and a slope common
 * to all.
 *
 * @param centre by season the middle of its weeks
 * @param level by season, there
 * @param variance by season of that level, for weeks that scatter by their weights
 * @param slope 0 where none was looked for
 * @param slopeVariance likewise
 */
record Line(
        double[] centre, double[] level, double[] variance, double slope, double slopeVariance) {

    double at(int week, int season) {
        return level[season] + slope * (week - centre[season]);
    }

    /** x'(X'WX)⁻¹x at a week of a season. */
    double leverage(int week, int season) {
        double off = week - centre[season];
        return variance[season] + off * off * slopeVariance;
    }

    /** What the weeks of the first year have, to some power. */
    double[] firstYear(Baseline baseline, double power) {
        double[] year = new double[baseline.lengths()[0]];
        double weekly = Math.exp(power * slope);
        for (int season = 0; season < level.length; season++) {
            int begin = baseline.begin(season);
            double mean = Math.exp(power * at(begin, season));
            for (int week = begin; week < baseline.end(season, 0); week++) {
                year[week] = mean;
                mean *= weekly;
            }
        }
        return year;
    }

    /** By what that is multiplied from one year to the next. */
    double growth(double power) {
        return Math.exp(power * Baseline.YEAR * slope);
    }

    /** What all weeks have, to some power. */
    double[] means(Baseline baseline, double power) {
        double[] first = firstYear(baseline, power);
        double[] means = new double[baseline.weeks()];
        double growth = growth(power);
        double grown = 1;
        for (int year = 0; year < baseline.years(); year++) {
            int from = baseline.at(year, 0);
            int length = baseline.lengths()[year];
            for (int week = 0; week < length; week++) {
                means[from + week] = first[week] * grown;
            }
            grown *= growth;
        }
        return means;
    }
}
