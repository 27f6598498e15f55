package accord.eventlog.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Map;
import org.h2.mvstore.MVStore;

/** A server that is not Accord's own, without change streams; it says of itself what it is told. */
final class OtherServer implements AutoCloseable {
    private final MongoServer server;

    /**
     * @param says by command, in lower case, what its answer has beside or instead of the usual
     */
    OtherServer(Map<String, Document> says) {
        server = new MongoServer(new Backend(says));
        server.bind();
    }

    private static final class Backend extends H2Backend {
        private final Map<String, Document> says;

        Backend(Map<String, Document> says) {
            super(MVStore.open(null));
            this.says = says;
        }

        @Override
        public Document handleCommand(
                Channel channel, String database, String command, Document query) {
            Document said = says.get(command.toLowerCase(Locale.ROOT));
            if (said == null) {
                return super.handleCommand(channel, database, command, query);
            }
            Document answer = usual(channel, database, command, query);
            answer.putAll(said);
            return answer;
        }

        private Document usual(Channel channel, String database, String command, Document query) {
            try {
                return super.handleCommand(channel, database, command, query);
            } catch (MongoServerException unknown) {
                return new Document("ok", 1.0);
            }
        }
    }

    String uri() {
        return server.getConnectionString();
    }

    MongoClient client() {
        return MongoClients.create(uri());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
