package accord.audit;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public half of an Ed25519 key that signs notes, written {@code name+id+base64} as Go's
 * sumdb/note and C2SP's tools write it.
 *
 * @param name whose it is, without blanks and plus signs
 * @param kind what it makes
 */
public record NoteKey(String name, Kind kind, byte[] raw) {
    private static final int RAW = 32;
    private static final int ID = 4;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** What a key makes. */
    public enum Kind {
        /** Signatures of the text: by whoever keeps the record. */
        LOG((byte) 1),
        /** Cosignatures of the text and the time (C2SP's cosignature/v1): by a side. */
        SIDE((byte) 4);

        private final byte code;

        Kind(byte code) {
            this.code = code;
        }
    }

    public NoteKey {
        if (!name.matches("[!-*,-~]{1,200}") || raw.length != RAW) {
            throw new Malformed("a key has a name without blanks and plus signs, and 32 bytes");
        }
    }

    /** From a key of Java's. */
    public static NoteKey of(String name, Kind kind, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new NoteKey(
                name, kind, Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
    }

    /**
     * @throws Malformed unless it is exactly what {@link #toString()} gives
     */
    public static NoteKey parse(String text) {
        String[] part = text.split("\\+", 3);
        if (part.length == 3) {
            try {
                byte[] key = Base64.getDecoder().decode(part[2]);
                for (Kind kind : Kind.values()) {
                    if (key.length == RAW + 1 && key[0] == kind.code) {
                        NoteKey read =
                                new NoteKey(part[0], kind, Arrays.copyOfRange(key, 1, key.length));
                        if (read.toString().equals(text)) {
                            return read;
                        }
                    }
                }
            } catch (IllegalArgumentException notBase64) {
                throw new Malformed("a key is a name, an id and base64, joined by +");
            }
        }
        throw new Malformed("a key is a name, an id and base64, joined by +");
    }

    byte[] id() {
        byte[] hash = Hash.of(Hash.utf8(name + '\n'), new byte[] {kind.code}, raw).bytes();
        return Arrays.copyOf(hash, ID);
    }

    /** Whether a line says that it is by this key. */
    boolean made(Note.Line line) {
        return line.name().equals(name)
                && line.blob().length > ID
                && Arrays.equals(Arrays.copyOf(line.blob(), ID), id());
    }

    /**
     * When a key cosigned a text, or the beginning of time where it signs without one; empty where
     * the signature is not its own.
     */
    public Optional<Instant> signed(String text, Note.Line line) {
        if (!made(line)) {
            return Optional.empty();
        }
        ByteBuffer blob = ByteBuffer.wrap(line.blob()).position(ID);
        if (kind == Kind.LOG) {
            return verifies(text, rest(blob)) ? Optional.of(Instant.EPOCH) : Optional.empty();
        }
        if (blob.remaining() <= Long.BYTES) {
            return Optional.empty();
        }
        long seconds = blob.getLong();
        return seconds >= 0
                        && seconds < Integer.MAX_VALUE * 64L
                        && verifies(cosigned(text, seconds), rest(blob))
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    static String cosigned(String text, long seconds) {
        return "cosignature/v1\ntime %d\n%s".formatted(seconds, text);
    }

    private static byte[] rest(ByteBuffer blob) {
        byte[] rest = new byte[blob.remaining()];
        blob.get(rest);
        return rest;
    }

    private boolean verifies(String text, byte[] signature) {
        try {
            byte[] encoded = ByteBuffer.allocate(X509.length + RAW).put(X509).put(raw).array();
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(Hash.utf8(text));
            return check.verify(signature);
        } catch (GeneralSecurityException noSignatureAtAll) {
            return false;
        }
    }

    @Override
    public String toString() {
        byte[] key = ByteBuffer.allocate(1 + RAW).put(kind.code).put(raw).array();
        return name
                + '+'
                + HexFormat.of().formatHex(id())
                + '+'
                + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteKey that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
