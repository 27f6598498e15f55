package accord.eventlog.mongo;

import accord.eventlog.embedded.EmbeddedServer;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

/** The servers on which the log is tried, each started once and kept until the tests end. */
enum Store {
    MEMORY {
        @Override
        String uri() {
            return EmbeddedServer.inMemory().connectionString();
        }
    },
    DISK {
        @Override
        String uri() {
            try {
                return EmbeddedServer.onDisk(Files.createTempDirectory("accord-log"))
                        .connectionString();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    },
    /** Any server, named by the environment. */
    GIVEN {
        @Override
        String uri() {
            return System.getenv(VARIABLE);
        }
    };

    private static final String VARIABLE = "ACCORD_TEST_MONGO_URI";

    private MongoClient client;
    private String address;

    /** All of them, but for a given one that the environment does not name, which is said. */
    static List<Store> there() {
        if (System.getenv(VARIABLE) == null) {
            System.out.println("SKIPPED " + GIVEN + ": " + VARIABLE + " is not set");
            return List.of(MEMORY, DISK);
        }
        return List.of(values());
    }

    abstract String uri();

    synchronized String address() {
        if (address == null) {
            address = uri();
        }
        return address;
    }

    synchronized MongoClient client() {
        if (client == null) {
            client = MongoClients.create(address());
        }
        return client;
    }

    /** An empty database. */
    MongoDatabase database() {
        return client().getDatabase("accord-test-" + UUID.randomUUID());
    }
}
