package accord.eventlog.query;

import java.time.Instant;
import java.util.List;

/**
 * Logs apart from the log, each with positions of its own: nothing that reads the log sees what is
 * in them, and not even a gap in its positions tells that there is something.
 */
public interface Vaults {

    /**
     * The vault of this name, the same whenever it is asked for.
     *
     * @param name lower-case letters, digits and hyphens
     */
    Vault vault(String name);

    /** A log apart. */
    interface Vault {

        /** How it is read and followed. */
        History history();

        /**
         * Appends events to a stream, all or none.
         *
         * @param act an id of what is done: the same is done once, however often it is tried
         * @param sequence where in the stream the first is to stand, from 0
         * @return false where somebody else was there first
         */
        boolean append(String act, String stream, long sequence, List<?> events, Instant at);
    }
}
