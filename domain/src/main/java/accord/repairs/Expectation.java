package accord.repairs;

/** What a detector makes of a week's count, by the weeks before it, and those of its kin. */
@FunctionalInterface
public interface Expectation {
    /** Nothing can be said, and nothing alarms. */
    Expectation NOTHING =
            (count, sensitivity) -> new Band(Double.NaN, Double.NaN, count, false, Double.NaN, 1);

    /**
     * Judges a count of that week.
     *
     * @param sensitivity how many times as many ordinary weeks may alarm as the detector would have
     *     it: 1 is as it is. What was expected does not depend on it
     */
    Band of(int count, double sensitivity);

    /**
     * The same at a glance: without saying how many would still have been ordinary, which takes
     * longest; that is NaN.
     */
    default Band glance(int count, double sensitivity) {
        Band band = of(count, sensitivity);
        return new Band(band.expected(), Double.NaN, count, band.alarm(), band.phi(), band.p());
    }

    /** The same, drawn to what its kin have in common, where it has learnt as they have. */
    default Expectation among(Kin kin) {
        return this;
    }

    /**
     * What it makes of seven days that end within that week; where it has nothing to say, they
     * never alarm.
     *
     * @param before how many requests the seven days before them had
     * @param share how much they usually have of what the week has: 1 but for holidays, where these
     *     are asked for
     */
    default Expectation ofSevenDays(int before, double share) {
        return NOTHING;
    }

    /** As the detector would have it. */
    default Band of(int count) {
        return of(count, 1);
    }
}
