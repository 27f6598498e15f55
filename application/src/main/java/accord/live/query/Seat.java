package accord.live.query;

import accord.issue.query.Room;
import accord.issue.query.Room.Happening;
import accord.member.query.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** One viewer's place in a room: hands on what happens, in order, without holding up the room. */
final class Seat {
    private final Caller caller;
    private final Viewer viewer;
    private final Executor executor;
    private List<Happening> waiting = new ArrayList<>();
    private Room room = Room.EMPTY;
    private boolean telling;
    private boolean left;

    Seat(Caller caller, Viewer viewer, Executor executor) {
        this.caller = caller;
        this.viewer = viewer;
        this.executor = executor;
    }

    Caller caller() {
        return caller;
    }

    synchronized void offer(Room now, Happening happening) {
        room = now;
        waiting.add(happening);
        if (!telling && !left) {
            telling = true;
            executor.execute(this::tell);
        }
    }

    /** Nothing more is handed on, not even what waits. */
    synchronized void leave() {
        left = true;
        waiting = new ArrayList<>();
    }

    void shutOut() {
        leave();
        executor.execute(viewer::shutOut);
    }

    private void tell() {
        try {
            viewer.told(next());
        } finally {
            goOn();
        }
    }

    private synchronized News next() {
        News news = new News(room, List.copyOf(waiting));
        waiting = new ArrayList<>();
        return news;
    }

    private synchronized void goOn() {
        telling = !waiting.isEmpty();
        if (telling) {
            executor.execute(this::tell);
        }
    }
}
