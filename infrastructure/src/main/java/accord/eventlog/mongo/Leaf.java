package accord.eventlog.mongo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A commit's hash: SHA-256 over its fields, each led by its length in four bytes. Payload and
 * metadata enter as their digests, so that they can be erased and the proof still holds.
 */
final class Leaf {
    /** What the first commit has for its predecessor. */
    static final Binary NONE = new Binary(new byte[32]);

    private static final String FORMAT = "accord-log/1";

    private static final int USUAL = 1_024;

    /** One for each thread, since to look one up takes longer than to hash a leaf. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Leaf::sha256);

    private final MessageDigest digest = DIGEST.get();
    private ByteBuffer fields = ByteBuffer.allocate(USUAL);

    private Leaf() {}

    static Binary of(String log, Commit commit) {
        Leaf leaf = new Leaf();
        leaf.text(FORMAT);
        leaf.text(log);
        leaf.number(commit.position());
        leaf.bytes(commit.id().getData());
        leaf.bytes(commit.previous().getData());
        leaf.number(commit.latest());
        leaf.number(commit.entries().size());
        commit.entries().forEach(leaf::entry);
        leaf.digest.update(leaf.fields.flip());
        return new Binary(leaf.digest.digest());
    }

    private void entry(Entry entry) {
        text(entry.id());
        text(entry.stream());
        number(entry.sequence());
        text(entry.aggregate());
        text(entry.type());
        text(entry.revision());
        number(entry.at());
        bytes(digest.digest(entry.payload().getData()));
        bytes(digest.digest(entry.metadata().getData()));
    }

    /** Absent is told from empty by a length of -1. */
    private void text(@Nullable String text) {
        if (text == null) {
            length(-1);
        } else {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void number(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    }

    private void bytes(byte[] bytes) {
        room(Integer.BYTES + bytes.length).putInt(bytes.length).put(bytes);
    }

    private void length(int length) {
        room(Integer.BYTES).putInt(length);
    }

    /** The fields are hashed at once, since each step into the digest costs as much as a field. */
    private ByteBuffer room(int bytes) {
        if (fields.remaining() < bytes) {
            int wanted = Math.max(2 * fields.capacity(), fields.position() + bytes);
            fields = ByteBuffer.allocate(wanted).put(fields.flip());
        }
        return fields;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
