package accord.eventlog.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** The format that logs out there have: what changes here changes nothing there. */
class FormatTest {
    private static final Commit COMMIT =
            new Commit(
                    2,
                    new Binary(bytes(16)),
                    new Binary(sevens()),
                    5,
                    List.of(
                            entry(
                                    "id-1",
                                    "bed-1",
                                    "Bed",
                                    "garden.bed-dug",
                                    "1",
                                    5,
                                    "{'bed':'bed-1'}"),
                            entry(
                                    "id-2",
                                    "id-2",
                                    null,
                                    "garden.rain-fell",
                                    null,
                                    -3,
                                    "{'žluť':1}")),
                    Leaf.NONE);

    private static Entry entry(
            String id,
            String stream,
            String aggregate,
            String type,
            String revision,
            long at,
            String payload) {
        return new Entry(id, stream, 0, aggregate, type, revision, at, json(payload), json("{}"));
    }

    private static Binary json(String text) {
        return new Binary(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int at = 0; at < count; at++) {
            bytes[at] = (byte) at;
        }
        return bytes;
    }

    private static byte[] sevens() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) 7);
        return bytes;
    }

    /** Computed with another language's library, from the description in docs/event-log.md. */
    @Test
    void the_leaf_is_as_described() {
        assertThat(HexFormat.of().formatHex(Leaf.of("a-log", COMMIT).getData()))
                .isEqualTo("2e79961ad0a407ca72c972d49e1838c9dfc5516904c3fa9fe9ee7774732a2d55");
    }

    @Test
    void the_document_is_as_described() {
        BsonDocument document = new BsonDocument();
        new CommitCodec()
                .encode(new BsonDocumentWriter(document), COMMIT, EncoderContext.builder().build());
        assertThat(document.keySet()).containsExactly("_id", "c", "v", "x", "e", "h");
        BsonDocument first = document.getArray("e").get(0).asDocument();
        assertThat(first.keySet()).containsExactly("k", "i", "a", "t", "r", "w", "p", "m");
        assertThat(first.getString("k").getValue()).isEqualTo("bed-1#0000000000000000000");
        assertThat(
                        new CommitCodec()
                                .decode(
                                        new BsonDocumentReader(document),
                                        DecoderContext.builder().build()))
                .isEqualTo(COMMIT);
    }

    @Test
    void a_token_is_commit_and_index() {
        assertThat(Position.of(3, 5)).isEqualTo(3 * 65_536 + 5);
        assertThat(Position.commit(Position.of(3, 5))).isEqualTo(3);
        assertThat(Position.index(Position.of(3, 5))).isEqualTo(5);
    }
}
