package accord.eventlog.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Documents in the data file, as BSON led by its length. They stay encoded in memory too: each is
 * encoded once, takes what it is counted for, and whoever reads it gets a copy of his own.
 */
final class Bson extends BasicDataType<byte[]> {
    static final Bson DOCUMENTS = new Bson();

    private static final int OVERHEAD = 24;

    @Override
    public int getMemory(byte[] document) {
        return OVERHEAD + document.length;
    }

    @Override
    public void write(WriteBuffer out, byte[] document) {
        out.putVarInt(document.length).put(document);
    }

    @Override
    public byte[] read(ByteBuffer in) {
        byte[] document = new byte[DataUtils.readVarInt(in)];
        in.get(document);
        return document;
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
