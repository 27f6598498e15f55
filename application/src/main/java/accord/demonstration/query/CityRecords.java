package accord.demonstration.query;

import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The city's records as they would have been sent at the time, as a table in UTF-8. */
public interface CityRecords {
    /** The day of the first record. */
    LocalDate FIRST_DAY = LocalDate.of(2011, 7, 1);

    /** The Sunday up to which the demonstration begins. */
    LocalDate OPENING_DAY = LocalDate.of(2011, 10, 30);

    /** The day of the last record. */
    LocalDate LAST_DAY = LocalDate.of(2011, 12, 31);

    /**
     * What was reported or closed from one day to another; nothing that was not known by then.
     *
     * @param after the day before the first one, null for the beginning
     * @param upTo the last day
     * @param weeks by how many weeks all dates are moved forward
     */
    InputStream known(@Nullable LocalDate after, LocalDate upTo, int weeks);
}
