package accord.eventlog.embedded;

import de.bwaldvogel.mongo.wire.BsonConstants;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Looks at a stored document's fields without decoding it. */
final class Fields {
    private final ByteBuffer rest;

    private Fields(byte[] document) {
        this.rest =
                ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN).position(Integer.BYTES);
    }

    /** Whether what stands under this name is a list. */
    static boolean isList(byte[] document, String name) {
        return new Fields(document).isList(name.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isList(byte[] name) {
        for (byte type = rest.get(); type != BsonConstants.TERMINATING_BYTE; type = rest.get()) {
            if (isNamed(name)) {
                return type == BsonConstants.TYPE_ARRAY;
            }
            pass(type);
        }
        return false;
    }

    private boolean isNamed(byte[] name) {
        int start = rest.position();
        passText();
        return Arrays.equals(rest.array(), start, rest.position() - 1, name, 0, name.length);
    }

    private void passText() {
        while (rest.get() != BsonConstants.STRING_TERMINATION) {
            // on to its end
        }
    }

    private void pass(byte type) {
        switch (type) {
            case BsonConstants.TYPE_NULL,
                    BsonConstants.TYPE_UNDEFINED,
                    BsonConstants.TYPE_MIN_KEY,
                    BsonConstants.TYPE_MAX_KEY ->
                    skip(0);
            case BsonConstants.TYPE_BOOLEAN -> skip(1);
            case BsonConstants.TYPE_INT32 -> skip(Integer.BYTES);
            case BsonConstants.TYPE_OBJECT_ID -> skip(BsonConstants.LENGTH_OBJECTID);
            case BsonConstants.TYPE_DECIMAL128 -> skip(2 * Long.BYTES);
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE ->
                    skip(rest.getInt());
            case BsonConstants.TYPE_DATA -> skip(rest.getInt() + 1);
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
                    skip(rest.getInt() - Integer.BYTES);
            case BsonConstants.TYPE_REGEX -> {
                passText();
                passText();
            }
            default -> skip(Long.BYTES);
        }
    }

    private void skip(int bytes) {
        rest.position(rest.position() + bytes);
    }
}
