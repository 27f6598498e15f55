package accord.live.query;

import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import accord.issue.IssueId;
import accord.issue.query.Room;
import accord.member.query.Caller;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How far each person has seen each room. It is nobody else's business, and so no event. */
@Singleton
public class LastLooked {
    private final Shelf<Look> looks;
    private final Clock clock;

    /**
     * A look at a room.
     *
     * @param position of the latest event that was seen, in the log
     */
    public record Look(long position, Instant at) {}

    public LastLooked(Shelves shelves, Clock clock) {
        this.looks = shelves.kept("last-looked", Look.class, Map.of());
        this.clock = clock;
    }

    /** When somebody looked last; empty where they never have. */
    public Optional<Look> of(Caller caller, IssueId issue) {
        return looks.get(key(caller, issue));
    }

    /** Somebody looks at a room as it stands. */
    public void note(Caller caller, IssueId issue, Room room) {
        looks.put(key(caller, issue), new Look(room.position(), clock.instant()));
    }

    private static String key(Caller caller, IssueId issue) {
        return issue.value() + '~' + caller.member().value();
    }
}
