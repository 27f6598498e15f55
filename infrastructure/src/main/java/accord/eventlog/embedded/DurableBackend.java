package accord.eventlog.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/** The server's commands, each whole and durable when it is answered. */
final class DurableBackend extends H2Backend {
    /** Commands on a collection that change nothing. */
    private static final Set<String> READS =
            Set.of("find", "getmore", "count", "distinct", "aggregate", "listindexes", "collstats");

    /** Commands that touch no stored data at all. */
    private static final Set<String> CHATTER =
            Set.of("ismaster", "hello", "ping", "buildinfo", "whatsmyuri", "endsessions", "getlog");

    private final Durability durability;

    DurableBackend(MVStore store) {
        super(store);
        this.durability = new Durability(store);
    }

    @Override
    public Document handleCommand(
            Channel channel, String databaseName, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (CHATTER.contains(name)) {
            return super.handleCommand(channel, databaseName, command, query);
        }
        String namespace = databaseName + "." + collection(name, command, query);
        if (READS.contains(name)) {
            return durability.read(
                    namespace, () -> super.handleCommand(channel, databaseName, command, query));
        }
        return durability.write(
                namespace, () -> super.handleCommand(channel, databaseName, command, query));
    }

    private static Object collection(String name, String command, Document query) {
        return String.valueOf(query.get(name.equals("getmore") ? "collection" : command));
    }

    @Override
    public void close() {
        durability.close();
        super.close();
    }
}
