package accord.repairs;

/** What a detector makes of a week's count, by the weeks before it alone. */
@FunctionalInterface
public interface Expectation {

    /** Judges a count of that week. */
    Band of(int count);
}
