package accord.eventlog.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * BSON documents of one field without a name, for the kinds of values that most keys have: the same
 * bytes as any encoder's, without its detours.
 */
final class LoneValue {
    private static final int LENGTH = Integer.BYTES;
    private static final int HEAD = LENGTH + 2;
    private static final byte DOUBLE = 0x01;
    private static final byte TEXT = 0x02;
    private static final byte BINARY = 0x05;
    private static final byte GENERIC = 0x00;

    private LoneValue() {}

    private static ByteBuffer of(byte type, int content) {
        int length = HEAD + content + 1;
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .put(type)
                .put((byte) 0);
    }

    static byte[] of(double number) {
        return of(DOUBLE, Double.BYTES).putDouble(number).array();
    }

    static byte[] of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(TEXT, LENGTH + bytes.length + 1).putInt(bytes.length + 1).put(bytes).array();
    }

    static byte[] of(BinData binary) {
        byte[] bytes = binary.getData();
        return of(BINARY, LENGTH + 1 + bytes.length)
                .putInt(bytes.length)
                .put(GENERIC)
                .put(bytes)
                .array();
    }

    /** The value of a document; null where it is of a kind that is less frequent. */
    static @Nullable Object frequent(byte[] document) {
        ByteBuffer in = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN).position(HEAD);
        return switch (document[LENGTH]) {
            case DOUBLE -> in.getDouble();
            case TEXT -> text(document, in.getInt() - 1);
            case BINARY -> binary(in, in.getInt(), in.get());
            default -> null;
        };
    }

    private static String text(byte[] document, int length) {
        return new String(document, HEAD + LENGTH, length, StandardCharsets.UTF_8);
    }

    private static @Nullable BinData binary(ByteBuffer in, int length, byte kind) {
        if (kind != GENERIC) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new BinData(bytes);
    }
}
