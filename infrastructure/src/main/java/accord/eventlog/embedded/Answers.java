package accord.eventlog.embedded;

import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What queries found, given out in parts: at most as many documents as are asked for, and at most
 * as many bytes as MongoDB itself puts into an answer, since drivers refuse much larger ones. What
 * is left waits until it is asked for, for ten minutes at most, as MongoDB has it.
 */
final class Answers {
    /** Bytes of an answer, unless its first document alone is larger. */
    static final int MOST = 16 << 20;

    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final LongSupplier ids;
    private final LongSupplier nanos;
    private final Map<Long, Rest> open = new ConcurrentHashMap<>();

    private record Rest(String namespace, List<byte[]> documents, long since) {}

    /**
     * @param ids of cursors, each another
     * @param nanos a clock that only goes forward
     */
    Answers(LongSupplier ids, LongSupplier nanos) {
        this.ids = ids;
        this.nanos = nanos;
    }

    /**
     * The first part.
     *
     * @param count of documents at most; 0 for as many as there is room for
     * @param alone whether nobody will ask for the rest
     */
    AsStored first(String namespace, List<byte[]> found, int count, boolean alone) {
        return cut(alone ? () -> 0 : ids, namespace, "firstBatch", found, count);
    }

    boolean has(long cursor) {
        return open.containsKey(cursor);
    }

    /** The next part. */
    AsStored next(long cursor, int count) {
        Rest rest = open.remove(cursor);
        if (rest == null) {
            throw new CursorNotFoundException(cursor);
        }
        return cut(() -> cursor, rest.namespace(), "nextBatch", rest.documents(), count);
    }

    /**
     * As much as there is room for, the rest being kept.
     *
     * @param name the cursor of a rest; 0 where nobody will ask for it
     */
    private AsStored cut(
            LongSupplier name, String namespace, String batch, List<byte[]> found, int count) {
        int part = part(found, count);
        List<byte[]> left = found.subList(part, found.size());
        long cursor = left.isEmpty() ? 0 : name.getAsLong();
        if (cursor != 0) {
            long now = nanos.getAsLong();
            open.values().removeIf(rest -> now - rest.since() > PATIENCE.toNanos());
            open.put(cursor, new Rest(namespace, left, now));
        }
        return new AsStored(cursor, namespace, batch, found.subList(0, part));
    }

    private static int part(List<byte[]> documents, int count) {
        int most = count == 0 ? documents.size() : Math.min(count, documents.size());
        int part = 0;
        long bytes = 0;
        while (part < most && (part == 0 || bytes + documents.get(part).length <= MOST)) {
            bytes += documents.get(part++).length;
        }
        return part;
    }

    void close(@Nullable Object cursors) {
        if (cursors instanceof Collection<?> closed) {
            closed.forEach(open::remove);
        }
    }
}
