package accord.live.query;

import accord.issue.query.Room;
import java.util.List;

/**
 * A room after something happened in it.
 *
 * @param room as it stands now
 * @param happened what is new since the viewer was told last, oldest first, never empty
 */
public record News(Room room, List<Room.Happening> happened) {}
