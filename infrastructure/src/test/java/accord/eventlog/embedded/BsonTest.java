package accord.eventlog.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

class BsonTest {
    private static final byte[] DOCUMENT =
            Bson.encoded(new Document("_id", 7L).append("crop", "peas"));

    private static byte[] written() {
        WriteBuffer out = new WriteBuffer();
        Bson.DOCUMENTS.write(out, DOCUMENT);
        return taken(out);
    }

    private static byte[] taken(WriteBuffer out) {
        ByteBuffer bytes = out.getBuffer().flip();
        byte[] taken = new byte[bytes.remaining()];
        bytes.get(taken);
        return taken;
    }

    @Test
    void what_was_written_is_read() {
        assertThat(Bson.DOCUMENTS.read(ByteBuffer.wrap(written()))).isEqualTo(DOCUMENT);
    }

    @Test
    void what_was_written_without_a_checksum_is_read() {
        WriteBuffer out = new WriteBuffer();
        out.putVarInt(DOCUMENT.length).put(DOCUMENT);
        assertThat(Bson.DOCUMENTS.read(ByteBuffer.wrap(taken(out)))).isEqualTo(DOCUMENT);
    }

    @Test
    void every_changed_bit_of_a_document_is_noticed() {
        int head = 1;
        for (int bit = 8 * head; bit < 8 * written().length; bit++) {
            byte[] changed = written();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> Bson.DOCUMENTS.read(ByteBuffer.wrap(changed)))
                    .as("bit %d", bit)
                    .isInstanceOf(MVStoreException.class)
                    .hasMessageContaining("a document is not as it was written");
        }
    }
}
