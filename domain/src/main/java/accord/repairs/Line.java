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
}
