package accord.operator.query;

import accord.operator.ParkedEvent;
import java.util.List;

/** The processors of all nodes, and what they put aside. */
public interface Processors {

    /** All of them, in the order of their names. */
    List<ProcessorState> states();

    /** What is parked, the longest waiting first, at most limit. */
    List<Parked> parked(int limit);

    /**
     * Tries a parked event again, and when it is taken all that waits behind it.
     *
     * @return false when the first could not be taken this time either, or was not parked any more
     */
    boolean retry(ParkedEvent event);

    /**
     * Takes a parked event away, and tries what waits behind it.
     *
     * @return false when it was not parked any more
     */
    boolean discard(ParkedEvent event);
}
