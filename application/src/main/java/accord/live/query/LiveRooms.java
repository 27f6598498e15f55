package accord.live.query;

import accord.contract.ContractEvent;
import accord.contract.ContractEvent.PermissionWithdrawn;
import accord.contract.ContractEvent.RecordClosed;
import accord.contract.query.NotFound;
import accord.decision.DecisionEvent;
import accord.eventlog.query.History;
import accord.eventlog.query.Recorded;
import accord.issue.IssueEvent;
import accord.issue.IssueId;
import accord.issue.MeasureEvent;
import accord.issue.query.Room;
import accord.issue.query.Rooms;
import accord.member.query.Caller;
import accord.session.SessionEvent;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The rooms that somebody on this node looks at. The node follows the log itself, so that what
 * happened on another node moves here as soon as it is in the log; each room is folded once,
 * however many look at it, and dropped when the last one leaves.
 */
@Singleton
public class LiveRooms implements AutoCloseable {
    private final Rooms rooms;
    private final History history;
    private final Map<IssueId, LiveRoom> live = new ConcurrentHashMap<>();
    private final ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor();
    private History.@Nullable Following following;

    public LiveRooms(Rooms rooms, History history) {
        this.rooms = rooms;
        this.history = history;
    }

    /**
     * Begins to look at a room. The viewer is told of everything that is not in {@link
     * Watching#room()} by the time that this returns.
     *
     * @throws NotFound where there is no such issue for this caller
     */
    public Watching watch(Caller caller, IssueId issue, Viewer viewer) {
        rooms.visible(caller, issue);
        follow();
        Seat seat = new Seat(caller, viewer, tellers);
        LiveRoom room =
                live.compute(
                        issue,
                        (id, known) -> {
                            LiveRoom there = known == null ? new LiveRoom() : known;
                            there.take(seat);
                            return there;
                        });
        Look look = new Look(issue, room, seat);
        boolean opened = false;
        try {
            room.opened(rooms.room(issue));
            opened = true;
        } finally {
            if (!opened) {
                look.close();
            }
        }
        return look;
    }

    /** How many rooms are folded on this node now. */
    int held() {
        return live.size();
    }

    @Override
    public synchronized void close() {
        if (following != null) {
            following.close();
        }
        tellers.shutdown();
    }

    private synchronized void follow() {
        if (following == null) {
            following = history.follow(this::on);
        }
    }

    private void on(Recorded event) {
        switch (event.payload()) {
            case IssueEvent e -> move(e.issue(), event);
            case DecisionEvent e -> Rooms.issueOf(e.decision()).ifPresent(i -> move(i, event));
            case MeasureEvent e -> move(e.measures().issue(), event);
            case SessionEvent e -> Rooms.issueOf(e.session()).ifPresent(i -> move(i, event));
            case PermissionWithdrawn e -> showOut(e);
            case RecordClosed e -> showOut(e);
            default -> {}
        }
    }

    private void move(IssueId issue, Recorded event) {
        LiveRoom room = live.get(issue);
        if (room != null) {
            room.on(event);
        }
    }

    private void showOut(ContractEvent event) {
        for (IssueId issue : live.keySet()) {
            if (rooms.contractOf(issue).equals(event.contract())) {
                live.computeIfPresent(
                        issue,
                        (id, room) -> room.keep(seat -> maySee(seat.caller(), id)) ? null : room);
            }
        }
    }

    private boolean maySee(Caller caller, IssueId issue) {
        try {
            rooms.visible(caller, issue);
            return true;
        } catch (NotFound noParty) {
            return false;
        }
    }

    private final class Look implements Watching {
        private final IssueId issue;
        private final LiveRoom room;
        private final Seat seat;

        Look(IssueId issue, LiveRoom room, Seat seat) {
            this.issue = issue;
            this.room = room;
            this.seat = seat;
        }

        @Override
        public Room room() {
            return room.room();
        }

        @Override
        public void close() {
            live.computeIfPresent(issue, (id, there) -> there.leave(seat) ? null : there);
        }
    }
}
