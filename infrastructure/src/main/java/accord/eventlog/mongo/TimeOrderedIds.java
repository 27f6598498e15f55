package accord.eventlog.mongo;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.bson.types.Binary;

/**
 * Ids that begin with the time, to the millisecond, and go on at random (UUID version 7): what is
 * new then stands together at the end of an index, instead of all over it.
 */
public final class TimeOrderedIds extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return next().toString();
    }

    static UUID next() {
        UUID random = UUID.randomUUID();
        long high =
                System.currentTimeMillis() << 16
                        | 0x7000
                        | random.getMostSignificantBits() & 0x0fff;
        return new UUID(high, random.getLeastSignificantBits());
    }

    /** The same as 16 bytes. */
    static Binary nextBinary() {
        UUID next = next();
        return new Binary(
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(next.getMostSignificantBits())
                        .putLong(next.getLeastSignificantBits())
                        .array());
    }
}
