package accord.eventlog.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where another program of the same user fetches a backup from a server that runs: a port on
 * loopback, and a password for it in the data folder that only its owner can read.
 */
final class BackupDoor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupDoor.class);
    private static final String FILE = "backup.door";
    private static final int SECRET = 32;
    private static final int PATIENCE_MILLIS = 10_000;

    private final ServerSocket socket;
    private final byte[] secret;
    private final Folder folder;
    private final Supplier<Snapshot> snapshots;
    private final Thread thread;

    private BackupDoor(Folder folder, Supplier<Snapshot> snapshots) throws IOException {
        this.folder = folder;
        this.snapshots = snapshots;
        this.secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.thread = Thread.ofPlatform().daemon().name("accord-backup").unstarted(this::serve);
        write(folder.path().resolve(FILE));
        thread.start();
    }

    /** A server without one runs as well; it is said why there is none. */
    static @Nullable BackupDoor open(Folder folder, Supplier<Snapshot> snapshots) {
        try {
            return new BackupDoor(folder, snapshots);
        } catch (IOException failed) {
            LOG.warn("No backup can be made while this runs: {}", failed.getMessage());
            return null;
        }
    }

    private void write(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (Files.getFileStore(folder.path()).supportsFileAttributeView("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(
                file, socket.getLocalPort() + " " + HexFormat.of().formatHex(secret) + '\n');
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                caller.setSoTimeout(PATIENCE_MILLIS);
                answer(caller);
            } catch (IOException | RuntimeException failed) {
                if (!socket.isClosed()) {
                    LOG.warn("A backup broke off: {}", failed.toString());
                }
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        if (!MessageDigest.isEqual(secret, caller.getInputStream().readNBytes(SECRET))) {
            return;
        }
        try (Snapshot snapshot = snapshots.get();
                OutputStream out = caller.getOutputStream()) {
            Backup.write(snapshot, folder.purpose(), Instant.now(), out);
        }
        LOG.info("A backup was made");
    }

    /** Lets a backup of the program that has this folder flow; empty where none answers. */
    static Optional<Socket> knock(Path data) {
        try {
            String[] said = Files.readString(data.resolve(FILE)).strip().split(" ");
            Socket caller = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(said[0]));
            caller.getOutputStream().write(HexFormat.of().parseHex(said[1]));
            return Optional.of(caller);
        } catch (IOException | RuntimeException nobody) {
            return Optional.empty();
        }
    }

    static void copy(Socket caller, OutputStream to) throws IOException {
        try (caller;
                InputStream in = caller.getInputStream()) {
            in.transferTo(to);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            Files.deleteIfExists(folder.path().resolve(FILE));
        } catch (IOException failed) {
            LOG.warn("The door for backups stays: {}", failed.getMessage());
        }
    }
}
