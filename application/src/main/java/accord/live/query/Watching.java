package accord.live.query;

import accord.issue.query.Room;

/** A look at a room, until it is closed. */
public interface Watching extends AutoCloseable {

    /** The room as it stands now. */
    Room room();

    @Override
    void close();
}
