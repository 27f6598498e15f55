package accord.eventlog.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB server inside this program, reached over loopback only. On disk it answers a write when
 * it is on disk, and holds its folder against a second program; in memory it forgets all on close.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final int CONNECTION_THREADS = 32;

    private final MongoServer server;
    private final @Nullable Folder folder;
    private final @Nullable BackupDoor door;

    private EmbeddedServer(DurableBackend backend, int port, @Nullable Folder folder) {
        this.server = new MongoServer(backend);
        this.folder = folder;
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        server.bind(address, 1, CONNECTION_THREADS);
        this.door = folder == null ? null : BackupDoor.open(folder, backend::snapshot);
    }

    /**
     * Opens, or makes, the data in a folder.
     *
     * @throws UnusableFolder when the folder is locked by another program or cannot be written, or
     *     when the data file is damaged
     */
    public static EmbeddedServer onDisk(Path data) {
        return onDisk(data, 0);
    }

    /**
     * The same where other programs on this machine can find it.
     *
     * @param port 0 for any
     */
    public static EmbeddedServer onDisk(Path data, int port) {
        Folder folder = Folder.lock(data);
        try {
            MVStore store = folder.store();
            store.setRetentionTime(1_000);
            return new EmbeddedServer(new DurableBackend(store), port, folder);
        } catch (RuntimeException fault) {
            folder.close();
            throw new UnusableFolder(
                    "The data file %s is damaged, and nothing of it is served: restore it from a backup."
                            .formatted(folder.file()),
                    fault);
        }
    }

    /** An empty server that keeps nothing. */
    public static EmbeddedServer inMemory() {
        return inMemory(0);
    }

    /** The same on a port. */
    public static EmbeddedServer inMemory(int port) {
        return new EmbeddedServer(new DurableBackend(MVStore.open(null)), port, null);
    }

    /** How the driver reaches it. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
    }

    /** Ends it when all that was answered is on disk. */
    @Override
    public void close() {
        if (door != null) {
            door.close();
        }
        server.shutdownNow();
        if (folder != null) {
            folder.close();
        }
    }
}
