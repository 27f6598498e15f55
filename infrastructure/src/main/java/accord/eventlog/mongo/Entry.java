package accord.eventlog.mongo;

import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * One event as it is stored.
 *
 * @param id the event's own id
 * @param stream the aggregate's id; the event's own id where it belongs to none
 * @param sequence its place in the stream, from 0
 * @param aggregate the aggregate's type; null where it belongs to none
 * @param type the stored name
 * @param revision the stored name's revision
 * @param at nanoseconds since 1970, UTC
 */
record Entry(
        String id,
        String stream,
        long sequence,
        @Nullable String aggregate,
        String type,
        @Nullable String revision,
        long at,
        Binary payload,
        Binary metadata) {

    private static final String ZEROS = "0".repeat(19);

    /** The key that only one event may hold: the lock between nodes. */
    String key() {
        return key(stream, sequence);
    }

    static String key(String stream, long sequence) {
        String digits = Long.toString(sequence);
        return stream + '#' + ZEROS.substring(digits.length()) + digits;
    }

    static String streamOf(String key) {
        return key.substring(0, key.length() - 20);
    }

    static long sequenceOf(String key) {
        return Long.parseLong(key, key.length() - 19, key.length(), 10);
    }

    /** Bytes that it takes, near enough for limits. */
    int size() {
        return payload.length() + metadata.length() + 2 * stream.length() + 200;
    }
}
