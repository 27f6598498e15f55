package accord.notification.query;

import accord.eventlog.query.History;
import accord.eventlog.query.Listeners;
import accord.eventlog.query.Listening;
import accord.eventlog.query.Recorded;
import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.member.MemberId;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A member's notices: those kept, and new ones at once, on whatever node they came about. */
@Singleton
public class Notices implements AutoCloseable {
    private static final int COUNTED = 100;

    private final Shelf<Notice> kept;
    private final Shelf<ReadUpTo> read;
    private final Telling telling;
    private final Listeners<Listener> listeners;

    private record Listener(MemberId member, Consumer<Notice> told) {}

    /** Up to which position a member has read. */
    record ReadUpTo(long position) {}

    Notices(History history, Shelves shelves, Telling telling) {
        this.kept = Notice.on(shelves);
        this.read = shelves.kept("notices-read", ReadUpTo.class, Map.of());
        this.telling = telling;
        this.listeners = new Listeners<>(history, this::tell);
    }

    /**
     * A member's notices, newest first.
     *
     * @param before the position before which to go on, 0 for the newest
     * @param limit at most so many, 1 to 1,000
     */
    public List<Notice> of(Caller caller, long before, int limit) {
        MemberId member = caller.member();
        @Nullable String place = before == 0 ? null : Notice.place(member, before);
        return kept.latest("to", member.value(), place, limit);
    }

    /** How many of the latest hundred have not been read: 0 to 100. */
    public int unread(Caller caller) {
        long upTo = readUpTo(caller);
        return (int) of(caller, 0, COUNTED).stream().filter(n -> n.position() > upTo).count();
    }

    /** The position up to which the member has read, 0 for nothing. */
    public long readUpTo(Caller caller) {
        return read.get(caller.member().value()).map(ReadUpTo::position).orElse(0L);
    }

    /** Notes that everything up to a position has been read. */
    public void read(Caller caller, long position) {
        if (position > readUpTo(caller)) {
            read.put(caller.member().value(), new ReadUpTo(position));
        }
    }

    /** Calls back for each notice to this member from now on, on a thread of Accord's. */
    public Listening listen(Caller caller, Consumer<Notice> listener) {
        return listeners.add(new Listener(caller.member(), listener));
    }

    @Override
    public void close() {
        listeners.close();
    }

    private void tell(Recorded event, Collection<Listener> listening) {
        Map<MemberId, Notice> notices =
                telling.of(event).stream().collect(Collectors.toMap(Notice::to, n -> n));
        for (Listener each : listening) {
            @Nullable Notice notice = notices.get(each.member());
            if (notice != null) {
                each.told().accept(notice);
            }
        }
    }
}
