package accord.eventlog.mongo;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Instants as nanoseconds since 1970, and where in a log a time begins. */
final class Times {
    private static final long SECOND = 1_000_000_000L;

    private Times() {}

    /**
     * @throws EventStoreException outside of the years 1678 to 2261
     */
    static long nanos(Instant instant) {
        try {
            return Math.addExact(
                    Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano());
        } catch (ArithmeticException outside) {
            throw new EventStoreException("A time cannot be recorded: " + instant, outside);
        }
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    /** The position after which all events lie from the first one at or after a time. */
    static long before(MongoLog log, long time) {
        long low = 0;
        long high = log.newest() + 1;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            Commit commit = log.at(middle);
            if (commit != null && commit.latest() < time) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Commit first = log.at(high);
        if (first != null) {
            return Position.of(high, index(first.entries(), time)) - 1;
        }
        Commit last = log.at(low);
        return last == null ? 0 : Position.of(low, last.entries().size() - 1);
    }

    private static int index(List<Entry> entries, long time) {
        int index = 0;
        while (index < entries.size() && entries.get(index).at() < time) {
            index++;
        }
        return index;
    }
}
