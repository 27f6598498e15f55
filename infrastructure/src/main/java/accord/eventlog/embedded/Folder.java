package accord.eventlog.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStore;

/** A data folder, held by a lock that dies with the process. */
final class Folder implements AutoCloseable {
    private static final String ABOUT = ".accord";

    private final Path path;
    private final FileChannel channel;

    private Folder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static Folder lock(Path data) {
        Path path = data.toAbsolutePath().normalize();
        FileChannel channel = open(path);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new Folder(path, channel);
            }
        } catch (IOException | OverlappingFileLockException fault) {
            // as good as held: said below
        }
        close(channel);
        throw new UnusableFolder(
                "The data folder %s is in use by another program: end that one, or choose another folder."
                        .formatted(path),
                null);
    }

    private static FileChannel open(Path path) {
        try {
            Files.createDirectories(path);
            return FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException fault) {
            throw new UnusableFolder(
                    "The data folder %s cannot be written: choose another, or change its permissions."
                            .formatted(path),
                    fault);
        }
    }

    Path path() {
        return path;
    }

    Path file() {
        return path.resolve("accord.mv");
    }

    /** Opens the data file, or begins it. */
    MVStore store() {
        return store(file());
    }

    /** A store that writes only when it is told to. */
    static MVStore store(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
    }

    /** What the folder is for: {@code own} data, or the {@code demonstration}. */
    String purpose() {
        try {
            Path about = path.resolve(ABOUT);
            String said = Files.exists(about) ? Files.readString(about).strip() : "";
            return said.isEmpty() ? "own" : said;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Says what the folder is for, where nothing has been said yet. */
    void purpose(String purpose) {
        try {
            Path about = path.resolve(ABOUT);
            if (!Files.exists(about) || Files.size(about) == 0) {
                Files.writeString(about, purpose + '\n');
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
