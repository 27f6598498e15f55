package accord.eventlog.mongo;

import accord.eventlog.embedded.EmbeddedServer;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * Where an application keeps its data: a MongoDB elsewhere, or the embedded one.
 *
 * @param server null where the database is elsewhere
 */
record Storage(
        @Nullable EmbeddedServer server,
        MongoClient client,
        MongoDatabase database,
        MongoLog.Settings settings)
        implements AutoCloseable {

    static Storage remote(String uri, String database) {
        ConnectionString address = Unreachable.parsed(uri);
        MongoClient client = client(address);
        Unreachable.unlessAnswering(client, address);
        ServerProfile.unlessUnsafe(client);
        return new Storage(null, client, client.getDatabase(database), MongoLog.Settings.SHARED);
    }

    static Storage embedded(String data, String database) {
        EmbeddedServer server =
                data.equals("memory")
                        ? EmbeddedServer.inMemory()
                        : EmbeddedServer.onDisk(Path.of(data));
        MongoClient client = client(new ConnectionString(server.connectionString()));
        return new Storage(server, client, client.getDatabase(database), MongoLog.Settings.ALONE);
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
