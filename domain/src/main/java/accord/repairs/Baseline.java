package accord.repairs;

/**
 * The weeks by which Farrington's regression judges one. Years of 52 weeks begin three weeks before
 * the same week of an earlier year; these seven weeks are the season of the week in question, and
 * blocks of five weeks are the others. It lies the same way before every week.
 *
 * @param lengths by year how many of its first weeks belong to it, never more than in the year
 *     before
 * @param seasons how many there are; the last is the one in question
 */
record Baseline(int[] lengths, int seasons) {
    static final int YEAR = 52;

    /** So many weeks before and after the same one of another year are of its season. */
    static final int HALF = 3;

    /** These weeks of one year together. */
    static final int WINDOW = 2 * HALF + 1;

    private static final int BLOCK = 5;

    /** The same seven weeks of each year. */
    static Baseline sameWeeks(int years) {
        int[] lengths = new int[years];
        java.util.Arrays.fill(lengths, WINDOW);
        return new Baseline(lengths, 1);
    }

    /** All weeks but the last before the one in question. */
    static Baseline allWeeks(int years, int leftOut) {
        int[] lengths = new int[years];
        for (int year = 0; year < years; year++) {
            lengths[year] = Math.min(YEAR, (years - year) * YEAR + HALF - leftOut);
        }
        return new Baseline(lengths, 1 + (YEAR - WINDOW) / BLOCK);
    }

    /** The week in question, counted from the first. */
    int judged() {
        return lengths.length * YEAR + HALF;
    }

    /** How many of them. */
    int weeks() {
        int weeks = 0;
        for (int length : lengths) {
            weeks += length;
        }
        return weeks;
    }

    /** The first week of a season in each year. */
    int begin(int season) {
        return season == seasons - 1 ? 0 : WINDOW + season * BLOCK;
    }

    /** The week after its last in a year. */
    int end(int season, int year) {
        int end = season == seasons - 1 ? WINDOW : begin(season) + BLOCK;
        return Math.min(end, lengths[year]);
    }

    int years() {
        return lengths.length;
    }

    /** Which of them all a week of a year is. */
    int at(int year, int week) {
        return year * lengths[0] + week;
    }

    /** When that is, in weeks from the first. */
    int time(int year, int week) {
        return year * YEAR + week;
    }

    /** The season of a week of the year. */
    int season(int week) {
        return week < WINDOW ? seasons - 1 : (week - WINDOW) / BLOCK;
    }

    /** The counts of its weeks before one, year after year. */
    int[] counts(int[] all, int week) {
        int[] counts = new int[weeks()];
        int size = 0;
        for (int year = 0; year < lengths.length; year++) {
            System.arraycopy(all, week - judged() + year * YEAR, counts, size, lengths[year]);
            size += lengths[year];
        }
        return counts;
    }
}
