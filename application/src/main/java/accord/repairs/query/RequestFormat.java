package accord.repairs.query;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A format that repair requests come in. */
public interface RequestFormat {

    /**
     * Whether it is this format.
     *
     * @param contentType as it was sent, with or without parameters, in lower case
     */
    boolean reads(String contentType);

    /**
     * Reads what was sent, row by row.
     *
     * @param file all of it, which stays until the rows are closed
     * @param zone the contract's, for times that name none unless the mapping says another
     * @param now when it came in, for requests that say no time
     * @throws accord.text.InvalidInput where nothing can be read from it, or a parameter is missing
     */
    Rows read(Path file, Mapping mapping, ZoneId zone, Instant now);

    /**
     * What it looks like, without taking any of it.
     *
     * @param rows so many of the first are read
     */
    Preview preview(Path file, Mapping mapping, ZoneId zone, Instant now, int rows);

    /** Rows as they are read; closing them lets go of the file. */
    interface Rows extends Iterator<Reading>, AutoCloseable {
        /** So many of the next, or all that are left. */
        default List<Reading> next(int most) {
            List<Reading> some = new ArrayList<>();
            while (hasNext() && some.size() < most) {
                some.add(next());
            }
            return some;
        }

        @Override
        void close();
    }
}
