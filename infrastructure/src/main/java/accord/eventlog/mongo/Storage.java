package accord.eventlog.mongo;

import accord.eventlog.embedded.EmbeddedServer;
import accord.eventlog.query.NewId;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * Where an application keeps its data: a MongoDB elsewhere, or the embedded one.
 *
 * @param server null where the database is elsewhere
 * @param derived the same database for what can be made anew from the log, or lives for seconds:
 *     Accord's own server, which keeps to the order of writes, may answer before they are on disk;
 *     any other writes them as it always does
 * @param node under which name this one claims what one node does at a time: always the same where
 *     there is only one, so that it need not wait for what it claimed before it was killed
 */
record Storage(
        @Nullable EmbeddedServer server,
        MongoClient client,
        MongoDatabase database,
        MongoDatabase derived,
        MongoLog.Settings settings,
        String node)
        implements AutoCloseable {
    private static final WriteConcern LOOSE = WriteConcern.W1.withJournal(false);

    static Storage remote(String uri, String database) {
        ConnectionString address = Unreachable.parsed(uri);
        MongoClient client = client(address);
        Unreachable.unlessAnswering(client, address);
        ServerProfile profile = ServerProfile.unlessUnsafe(client);
        MongoDatabase all = client.getDatabase(database);
        MongoDatabase derived = profile.ours() ? all.withWriteConcern(LOOSE) : all;
        return new Storage(null, client, all, derived, MongoLog.Settings.SHARED, oneOfMany());
    }

    /**
     * @param port on which other nodes reach it on this machine; 0 where this is the only one
     */
    static Storage embedded(String data, int port, String database) {
        EmbeddedServer server =
                data.equals("memory")
                        ? EmbeddedServer.inMemory(port)
                        : EmbeddedServer.onDisk(Path.of(data), port);
        MongoClient client = client(new ConnectionString(server.connectionString()));
        MongoDatabase all = client.getDatabase(database);
        MongoDatabase derived = all.withWriteConcern(LOOSE);
        return port == 0
                ? new Storage(server, client, all, derived, MongoLog.Settings.ALONE, "alone")
                : new Storage(server, client, all, derived, MongoLog.Settings.SHARED, oneOfMany());
    }

    /** Its process and machine, for people, and what tells it from all others. */
    private static String oneOfMany() {
        return ManagementFactory.getRuntimeMXBean().getName() + '-' + NewId.next().substring(0, 8);
    }

    private static MongoClient client(ConnectionString address) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(address)
                        .applicationName("accord")
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .build());
    }

    @Override
    public void close() {
        client.close();
        if (server != null) {
            server.close();
        }
    }
}
