package accord.eventlog.embedded;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A backup as a file: gzip over a head, every document of every collection, and a SHA-256 over all
 * before it. Indexes are made anew when it is restored.
 *
 * @param purpose what the data folder was for
 * @param documents how many
 */
record Backup(String purpose, Instant made, int collections, long documents) {
    private static final String FORMAT = "accord-backup/1";
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST = 64 << 20;

    /** Takes a collection's documents, each with its key, as the data file encodes them. */
    interface Taker {
        void take(String map, ByteBuffer entry);
    }

    static void write(Snapshot snapshot, String purpose, Instant made, OutputStream to)
            throws IOException {
        MessageDigest digest = sha256();
        GZIPOutputStream packed = new GZIPOutputStream(to, BUFFER);
        DataOutputStream out =
                new DataOutputStream(
                        new BufferedOutputStream(new DigestOutputStream(packed, digest), BUFFER));
        out.writeUTF(FORMAT);
        out.writeUTF(purpose);
        out.writeLong(made.toEpochMilli());
        try {
            snapshot.forEach((map, documents) -> write(map, documents, out));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        out.writeBoolean(false);
        out.flush();
        packed.write(digest.digest());
        packed.finish();
    }

    private static <V> void write(String map, MVMap<Object, V> documents, DataOutputStream out) {
        try {
            out.writeBoolean(true);
            out.writeUTF(map);
            WriteBuffer buffer = new WriteBuffer();
            Cursor<Object, V> cursor = documents.cursor(null);
            while (cursor.hasNext()) {
                Object key = cursor.next();
                buffer.clear();
                documents.getKeyType().write(buffer, key);
                documents.getValueType().write(buffer, cursor.getValue());
                out.writeInt(buffer.position());
                out.write(buffer.getBuffer().array(), 0, buffer.position());
            }
            out.writeInt(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads a backup to its end, and gives what is in it.
     *
     * @throws UnusableBackup when it is no backup, or not whole
     */
    static Backup read(Path file, Taker taker) {
        try (InputStream raw = Files.newInputStream(file)) {
            return read(new GZIPInputStream(new BufferedInputStream(raw, BUFFER), BUFFER), taker);
        } catch (EOFException cut) {
            throw new UnusableBackup(file + " is cut off: take another backup.", cut);
        } catch (ZipException damaged) {
            throw new UnusableBackup(file + " is no backup of Accord, or it is damaged.", damaged);
        } catch (IOException unreadable) {
            throw new UnusableBackup(file + " cannot be read.", unreadable);
        }
    }

    private static Backup read(InputStream packed, Taker taker) throws IOException {
        MessageDigest digest = sha256();
        DigestInputStream digested = new DigestInputStream(packed, digest);
        DataInputStream in = new DataInputStream(digested);
        if (!in.readUTF().equals(FORMAT)) {
            throw new ZipException("another format");
        }
        String purpose = in.readUTF();
        Instant made = Instant.ofEpochMilli(in.readLong());
        int collections = 0;
        long documents = 0;
        while (in.readBoolean()) {
            documents += collection(in.readUTF(), in, taker);
            collections++;
        }
        byte[] computed = digest.digest();
        digested.on(false);
        byte[] stated = in.readNBytes(computed.length);
        if (!Arrays.equals(computed, stated) || in.read() >= 0) {
            throw new ZipException("another checksum");
        }
        return new Backup(purpose, made, collections, documents);
    }

    private static long collection(String map, DataInputStream in, Taker taker) throws IOException {
        long documents = 0;
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            if (length < 0 || length > LARGEST) {
                throw new ZipException("a document of an impossible length");
            }
            byte[] entry = in.readNBytes(length);
            if (entry.length < length) {
                throw new EOFException();
            }
            taker.take(map, ByteBuffer.wrap(entry));
            documents++;
        }
        return documents;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** A backup that cannot be used; the message is one sentence. */
    static final class UnusableBackup extends RuntimeException {
        UnusableBackup(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }
}
