package accord.eventlog.mongo;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.bson.types.Binary;

/** A state that forgets nothing: a hash of all of a stream's payloads, in order. */
record Fold(long sequence, Binary state) {
    static final Fold EMPTY = new Fold(-1, new Binary(new byte[32]));

    Fold after(Entry entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(state.getData());
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(entry.sequence()).array());
            return new Fold(entry.sequence(), new Binary(digest.digest(entry.payload().getData())));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    Fold after(List<Entry> entries) {
        Fold fold = this;
        for (Entry entry : entries) {
            fold = fold.after(entry);
        }
        return fold;
    }

    static Fold of(Entry snapshot) {
        return new Fold(snapshot.sequence(), snapshot.payload());
    }
}
