package accord.audit.query;

import accord.member.MemberId;
import accord.member.SideId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a record are wanted; null where it does not matter.
 *
 * @param type a stored name without its revision, such as {@code decision.agreed}
 * @param stream the thing that it happened to
 * @param from not before this instant
 * @param until before this instant
 */
public record Filter(
        @Nullable MemberId who,
        @Nullable SideId side,
        @Nullable String type,
        @Nullable String stream,
        @Nullable Instant from,
        @Nullable Instant until) {

    public static final Filter NONE = new Filter(null, null, null, null, null, null);

    boolean lets(Entry entry) {
        return (who == null || who.equals(entry.who()))
                && (side == null || side.equals(entry.side()))
                && (type == null || type.equals(Entry.name(entry.type())))
                && (stream == null || stream.equals(entry.stream()))
                && (from == null || !entry.at().isBefore(from))
                && (until == null || entry.at().isBefore(until));
    }
}
