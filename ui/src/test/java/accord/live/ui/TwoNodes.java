package accord.live.ui;

import accord.eventlog.embedded.EmbeddedServer;
import java.nio.file.Path;

/** Two whole Accords on one database, which is neither's own. */
final class TwoNodes implements AutoCloseable {
    private final EmbeddedServer database;
    private final Stage one;
    private final Stage other;

    private TwoNodes(EmbeddedServer database) {
        this.database = database;
        this.one = Stage.set(on(database));
        this.other = Stage.beside(on(database));
    }

    static TwoNodes inMemory() {
        return new TwoNodes(EmbeddedServer.inMemory());
    }

    static TwoNodes onDisk(Path data) {
        return new TwoNodes(EmbeddedServer.onDisk(data));
    }

    private static String on(EmbeddedServer database) {
        return "--accord.mongo=" + database.connectionString();
    }

    Stage one() {
        return one;
    }

    Stage other() {
        return other;
    }

    @Override
    public void close() {
        other.close();
        one.close();
        database.close();
    }
}
