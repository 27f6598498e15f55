package accord.eventlog.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** A MongoDB that cannot be used; the message is one sentence for whoever started the program. */
final class Unreachable extends RuntimeException {
    private static final long PATIENCE_SECONDS = 5;

    Unreachable(String sentence) {
        super(sentence);
    }

    private Unreachable(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The address, checked; its password is in no message. */
    static ConnectionString parsed(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException malformed) {
            throw new Unreachable(
                    "the address of the MongoDB is malformed: it is like mongodb://host:27017.",
                    malformed);
        }
    }

    /** Waits at most {@value #PATIENCE_SECONDS} seconds for an answer. */
    static void unlessAnswering(MongoClient client, ConnectionString address) {
        try {
            client.withTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .getDatabase("admin")
                    .runCommand(new Document("ping", 1));
        } catch (MongoException silent) {
            client.close();
            throw new Unreachable(
                    "the MongoDB at %s cannot be reached: start it, or mend its address."
                            .formatted(String.join(",", address.getHosts())),
                    silent);
        }
    }
}
