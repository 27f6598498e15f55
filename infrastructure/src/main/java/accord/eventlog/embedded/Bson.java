package accord.eventlog.embedded;

import de.bwaldvogel.mongo.backend.Missing;
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

/** Documents in the data file, as BSON led by its length. */
final class Bson extends BasicDataType<Document> {
    static final Bson DOCUMENTS = new Bson();

    private static final int OVERHEAD = 64;

    @Override
    public int getMemory(Document document) {
        return OVERHEAD + encoded(document).readableBytes();
    }

    @Override
    public void write(WriteBuffer out, Document document) {
        ByteBuf bytes = encoded(document);
        out.putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer in) {
        int length = DataUtils.readVarInt(in);
        ByteBuf bytes = Unpooled.wrappedBuffer(in.slice(in.position(), length));
        in.position(in.position() + length);
        return BsonDecoder.decodeBson(bytes);
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }

    private static ByteBuf encoded(Document document) {
        ByteBuf out = Unpooled.buffer(256);
        BsonEncoder.encodeDocument(document, out);
        return out;
    }

    /** A lone value, as a document of one field. */
    static void writeValue(WriteBuffer out, @Nullable Object value) {
        DOCUMENTS.write(out, new Document("", Missing.isNullOrMissing(value) ? null : value));
    }

    static @Nullable Object readValue(ByteBuffer in) {
        return DOCUMENTS.read(in).get("");
    }
}
