package accord.audit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;

/** Signs notes with an Ed25519 key. */
public final class NoteSigner {
    private final NoteKey key;
    private final PrivateKey secret;

    public NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    public NoteKey key() {
        return key;
    }

    /** Signs as whoever keeps the record. */
    public Note.Line sign(String text) {
        byte[] signature = signature(text);
        return new Note.Line(
                key.name(),
                ByteBuffer.allocate(key.id().length + signature.length)
                        .put(key.id())
                        .put(signature)
                        .array());
    }

    /** Cosigns as a side, at a time, to the second. */
    public Note.Line cosign(String text, Instant at) {
        byte[] signature = signature(NoteKey.cosigned(text, at.getEpochSecond()));
        return new Note.Line(
                key.name(),
                ByteBuffer.allocate(key.id().length + Long.BYTES + signature.length)
                        .put(key.id())
                        .putLong(at.getEpochSecond())
                        .put(signature)
                        .array());
    }

    private byte[] signature(String text) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(secret);
            signing.update(Hash.utf8(text));
            return signing.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has Ed25519", impossible);
        }
    }
}
