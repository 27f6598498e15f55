package accord.eventlog.query;

import java.util.List;

/** The read models of all projections, which can be made again from the log. */
public interface ReadModels {

    /** All of them, in the order of their names. */
    List<ReadModel> all();

    /**
     * Begins to make one again, on whatever node has time for it first; one that failed begins
     * anew. The one that serves is served until the other has caught up.
     *
     * @param name of one that can be made again
     * @return false where it is being made again already
     */
    boolean rebuild(String name);
}
