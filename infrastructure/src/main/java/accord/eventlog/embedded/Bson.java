package accord.eventlog.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Documents in the data file, as BSON led by its length and followed by its CRC-32C. They stay
 * encoded in memory too: each is encoded once, takes what it is counted for, and whoever reads it
 * gets a copy of his own.
 */
final class Bson extends BasicDataType<byte[]> {
    static final Bson DOCUMENTS = new Bson();

    private static final int OVERHEAD = 24;

    /** Marks the length of what has a checksum; no single changed bit takes it away. */
    private static final int CHECKED = 0x2b5;

    @Override
    public int getMemory(byte[] document) {
        return OVERHEAD + document.length;
    }

    @Override
    public void write(WriteBuffer out, byte[] document) {
        out.putVarInt(document.length ^ CHECKED).put(document).putInt(check(document));
    }

    /** What was written before there were checksums is as long as it says itself, and has none. */
    @Override
    public byte[] read(ByteBuffer in) {
        int said = DataUtils.readVarInt(in);
        int length = in.remaining() < Integer.BYTES ? -1 : length(in);
        boolean checked = said == (length ^ CHECKED);
        if (length < 0
                || !(checked || said == length)
                || length > in.remaining() - (checked ? Integer.BYTES : 0)) {
            throw damaged();
        }
        byte[] document = new byte[length];
        in.get(document);
        if (checked && in.getInt() != check(document)) {
            throw damaged();
        }
        return document;
    }

    /** A document begins with its length, the other way round than all else in the file. */
    private static int length(ByteBuffer in) {
        return Integer.reverseBytes(in.getInt(in.position()));
    }

    private static int check(byte[] document) {
        CRC32C checksum = new CRC32C();
        checksum.update(document, 0, document.length);
        return (int) checksum.getValue();
    }

    private static MVStoreException damaged() {
        return DataUtils.newMVStoreException(
                DataUtils.ERROR_FILE_CORRUPT, "a document is not as it was written");
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }

    static byte[] encoded(Document document) {
        ByteBuf out = Unpooled.buffer(1_024);
        BsonEncoder.encodeDocument(document, out);
        byte[] bytes = new byte[out.readableBytes()];
        out.readBytes(bytes);
        return bytes;
    }

    static Document decoded(byte[] document) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(document));
    }

    /** A lone value, as a document of one field without a name. */
    static void writeValue(WriteBuffer out, @Nullable Object value) {
        DOCUMENTS.write(out, encodedValue(value));
    }

    private static byte[] encodedValue(@Nullable Object value) {
        return switch (value) {
            case Double number -> LoneValue.of(number);
            case String text -> LoneValue.of(text);
            case BinData binary -> LoneValue.of(binary);
            case null -> encoded(new Document("", null));
            default -> encoded(new Document("", Missing.isNullOrMissing(value) ? null : value));
        };
    }

    static @Nullable Object readValue(ByteBuffer in) {
        byte[] document = DOCUMENTS.read(in);
        Object frequent = LoneValue.frequent(document);
        return frequent == null ? decoded(document).get("") : frequent;
    }
}
