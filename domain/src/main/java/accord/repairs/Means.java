package accord.repairs;

/**
 * What the weeks of a baseline have by a line: each week of a season so many times the week before,
 * and each year so many times the year before.
 *
 * @param first by season, in its first week of the first year
 * @param ofWeek by week from a season's first
 * @param ofYear by year
 */
record Means(double[] first, double[] ofWeek, double[] ofYear) {

    /** Each to some power. */
    static Means of(Line line, Baseline baseline, double power) {
        double[] first = new double[baseline.seasons()];
        for (int season = 0; season < first.length; season++) {
            first[season] = Math.exp(power * line.at(baseline.begin(season), season));
        }
        return new Means(
                first,
                grown(Baseline.WINDOW, Math.exp(power * line.slope())),
                grown(baseline.years(), Math.exp(power * Baseline.YEAR * line.slope())));
    }

    private static double[] grown(int times, double by) {
        double[] grown = new double[times];
        double power = 1;
        for (int time = 0; time < times; time++) {
            grown[time] = power;
            power *= by;
        }
        return grown;
    }

    /** One by each. */
    Means inverse() {
        return new Means(inverse(first), inverse(ofWeek), inverse(ofYear));
    }

    private static double[] inverse(double[] of) {
        double[] inverse = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            inverse[i] = 1 / of[i];
        }
        return inverse;
    }

    /** In the weeks of the first year. */
    double[] firstYear(Baseline baseline) {
        double[] year = new double[baseline.lengths()[0]];
        for (int season = 0; season < first.length; season++) {
            int begin = baseline.begin(season);
            int end = baseline.end(season, 0);
            for (int week = begin; week < end; week++) {
                year[week] = first[season] * ofWeek[week - begin];
            }
        }
        return year;
    }

    /** In one week. */
    double at(Baseline baseline, int year, int week) {
        int season = baseline.season(week);
        return first[season] * ofYear[year] * ofWeek[week - baseline.begin(season)];
    }

    /** Of the weeks of each season, all years together, each so many times. */
    Moments[] moments(Baseline baseline, double times) {
        int last = baseline.years() - 1;
        Moments whole = Moments.ofFirst(ofYear, Baseline.YEAR)[last];
        Moments rest = Moments.at(baseline.time(last, 0), ofYear[last]);
        Moments[] weeks = Moments.ofFirst(ofWeek, 1);
        Moments[] seasons = new Moments[first.length];
        for (int season = 0; season < seasons.length; season++) {
            int begin = baseline.begin(season);
            int inEach = baseline.end(season, 0) - begin;
            int inLast = Math.max(0, baseline.end(season, last) - begin);
            seasons[season] =
                    weeks[inEach]
                            .from(whole)
                            .plus(weeks[inLast].from(rest))
                            .from(Moments.at(begin, times * first[season]));
        }
        return seasons;
    }
}
