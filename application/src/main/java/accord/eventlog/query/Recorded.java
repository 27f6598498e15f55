package accord.eventlog.query;

import java.time.Instant;
import java.util.Map;

/**
 * One event as it stands in the log.
 *
 * @param position its tracking token: strictly increasing over the whole log, the same for ever
 * @param id the event's own id
 * @param stream the id of the aggregate that it belongs to
 * @param sequence its place in that stream, from 0
 * @param type its stored name with revision, such as {@code decision.consent-given/1}
 * @param payload the event
 * @param json the payload as it is stored
 * @param metadata what was recorded beside it
 * @param at when it was recorded, UTC
 * @param hash the leaf of the commit that it is part of: SHA-256, 32 bytes as 64 hexadecimal
 *     characters; events of one commit share it
 */
public record Recorded(
        long position,
        String id,
        String stream,
        long sequence,
        String type,
        Object payload,
        String json,
        Map<String, Object> metadata,
        Instant at,
        String hash) {}
