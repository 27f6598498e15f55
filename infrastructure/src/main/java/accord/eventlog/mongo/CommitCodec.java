package accord.eventlog.mongo;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The document format, for ever: one-letter names, since each is stored with every event. */
final class CommitCodec implements Codec<Commit> {
    static final String KEYS = "e.k";
    static final String EVENT_IDS = "e.i";
    static final String COMMIT_ID = "c";
    static final String LATEST = "x";

    @Override
    public Class<Commit> getEncoderClass() {
        return Commit.class;
    }

    @Override
    public void encode(BsonWriter out, Commit commit, EncoderContext context) {
        out.writeStartDocument();
        out.writeInt64("_id", commit.position());
        binary(out, COMMIT_ID, commit.id());
        binary(out, "v", commit.previous());
        out.writeInt64(LATEST, commit.latest());
        out.writeStartArray("e");
        for (Entry entry : commit.entries()) {
            encode(out, entry);
        }
        out.writeEndArray();
        binary(out, "h", commit.hash());
        out.writeEndDocument();
    }

    private static void encode(BsonWriter out, Entry entry) {
        out.writeStartDocument();
        out.writeString("k", entry.key());
        out.writeString("i", entry.id());
        optional(out, "a", entry.aggregate());
        out.writeString("t", entry.type());
        optional(out, "r", entry.revision());
        out.writeInt64("w", entry.at());
        binary(out, "p", entry.payload());
        binary(out, "m", entry.metadata());
        out.writeEndDocument();
    }

    private static void binary(BsonWriter out, String name, Binary value) {
        out.writeBinaryData(name, new BsonBinary(value.getData()));
    }

    private static void optional(BsonWriter out, String name, @Nullable String value) {
        if (value == null) {
            out.writeNull(name);
        } else {
            out.writeString(name, value);
        }
    }

    @Override
    public Commit decode(BsonReader in, DecoderContext context) {
        in.readStartDocument();
        long position = in.readInt64("_id");
        Binary id = binary(in, COMMIT_ID);
        Binary previous = binary(in, "v");
        long latest = in.readInt64(LATEST);
        in.readName("e");
        in.readStartArray();
        List<Entry> entries = new ArrayList<>(1);
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            entries.add(entry(in));
        }
        in.readEndArray();
        Binary hash = binary(in, "h");
        in.readEndDocument();
        return new Commit(position, id, previous, latest, List.copyOf(entries), hash);
    }

    private static Entry entry(BsonReader in) {
        in.readStartDocument();
        String key = in.readString("k");
        String id = in.readString("i");
        String aggregate = optional(in, "a");
        String type = in.readString("t");
        String revision = optional(in, "r");
        Entry entry =
                new Entry(
                        id,
                        Entry.streamOf(key),
                        Entry.sequenceOf(key),
                        aggregate,
                        type,
                        revision,
                        in.readInt64("w"),
                        binary(in, "p"),
                        binary(in, "m"));
        in.readEndDocument();
        return entry;
    }

    private static Binary binary(BsonReader in, String name) {
        return new Binary(in.readBinaryData(name).getData());
    }

    private static @Nullable String optional(BsonReader in, String name) {
        in.readName(name);
        if (in.getCurrentBsonType() == BsonType.NULL) {
            in.readNull();
            return null;
        }
        return in.readString();
    }
}
