package accord.live.query;

import accord.eventlog.query.Recorded;
import accord.issue.query.Room;
import accord.issue.query.Room.Happening;
import accord.member.Acted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One room on this node, folded once for all who look at it. Between taking a seat and having read
 * the room, events may come in already; they wait, and those that were read as well count once.
 */
final class LiveRoom {
    private final Set<Seat> seats = new LinkedHashSet<>();
    private final List<Recorded> early = new ArrayList<>();
    private @Nullable Room room;

    synchronized void take(Seat seat) {
        seats.add(seat);
    }

    /** Whether nobody is left. */
    synchronized boolean leave(Seat seat) {
        seat.leave();
        seats.remove(seat);
        return seats.isEmpty();
    }

    synchronized void opened(Room read) {
        if (room == null) {
            room = read;
            early.forEach(this::on);
            early.clear();
        }
    }

    synchronized Room room() {
        return room == null ? Room.EMPTY : room;
    }

    synchronized void on(Recorded event) {
        if (room == null) {
            early.add(event);
        } else if (!knows(room, event.position())) {
            Room now = room.after(event);
            Happening happening = new Happening(event.position(), (Acted) event.payload());
            room = now;
            seats.forEach(seat -> seat.offer(now, happening));
        }
    }

    /** Shows out those who may not stay; whether nobody is left. */
    synchronized boolean keep(Predicate<Seat> mayStay) {
        for (Seat seat : List.copyOf(seats)) {
            if (!mayStay.test(seat)) {
                seats.remove(seat);
                seat.shutOut();
            }
        }
        return seats.isEmpty();
    }

    /** New ones come in near the end. */
    private static boolean knows(Room room, long position) {
        List<Happening> timeline = room.timeline();
        int at = timeline.size() - 1;
        while (at >= 0 && timeline.get(at).position() > position) {
            at--;
        }
        return at >= 0 && timeline.get(at).position() == position;
    }
}
