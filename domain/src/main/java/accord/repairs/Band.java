package accord.repairs;

/**
 * What a detector says of one week.
 *
 * @param expected how many requests were to be expected
 * @param upper the most that was still ordinary: a whole number for some detectors, not for all,
 *     and NaN where the detector cannot say
 * @param count how many there were
 * @param alarm whether there were too many
 * @param phi how much more the counts scatter than Poisson's would, at least 1; NaN for detectors
 *     that do not estimate it
 * @param p the probability of so many or more in an ordinary week; NaN where not computed
 */
public record Band(double expected, double upper, int count, boolean alarm, double phi, double p) {

    /** The same where so many are ordinary too. */
    Band ordinary(double most) {
        return new Band(expected, Math.max(upper, most), count, alarm && !(count <= most), phi, p);
    }

    /** How many came beyond what was expected. */
    public double excess() {
        return count - expected;
    }
}
