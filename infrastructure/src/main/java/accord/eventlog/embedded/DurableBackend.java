package accord.eventlog.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.MVStore;

/** The server's commands, each whole and durable when it is answered. */
final class DurableBackend extends AbstractMongoBackend {
    /** Commands on a collection that change nothing. */
    private static final Set<String> READS =
            Set.of("find", "getmore", "count", "distinct", "listindexes", "collstats");

    /** Commands that touch no stored data at all. */
    private static final Set<String> CHATTER =
            Set.of("ismaster", "hello", "ping", "buildinfo", "whatsmyuri", "endsessions", "getlog");

    /** What tells this server from others. */
    private static final String MODULE = "accord";

    private final MVStore store;
    private final Ending ending;
    private final Durability durability;

    DurableBackend(MVStore store) {
        this.store = store;
        this.ending = new Ending(store);
        boolean orderly = ending.wasOrderly();
        for (String name : databases()) {
            StoredDatabase database = (StoredDatabase) resolveDatabase(name);
            if (!orderly) {
                database.mend();
            }
        }
        ending.remember(false);
        this.durability = new Durability(store);
    }

    private Set<String> databases() {
        Set<String> names = new TreeSet<>();
        for (String map : store.getMapNames()) {
            if (map.startsWith(StoredDatabase.DATA)) {
                names.add(
                        map.substring(
                                StoredDatabase.DATA.length(),
                                map.indexOf('.', StoredDatabase.DATA.length())));
            }
        }
        return names;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, store, getCursorRegistry());
    }

    @Override
    public Document handleCommand(
            Channel channel, String databaseName, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (CHATTER.contains(name)) {
            String known = name.equals("hello") ? "isMaster" : command;
            Document answer = super.handleCommand(channel, databaseName, known, query);
            return name.equals("buildinfo") ? answer.append("modules", List.of(MODULE)) : answer;
        }
        String namespace = databaseName + "." + collection(name, command, query);
        if (READS.contains(name)) {
            return durability.read(
                    namespace, () -> super.handleCommand(channel, databaseName, command, query));
        }
        if (withoutJournal(query)) {
            return durability.writeLoosely(
                    () -> super.handleCommand(channel, databaseName, command, query));
        }
        return durability.write(
                namespace, () -> super.handleCommand(channel, databaseName, command, query));
    }

    private static boolean withoutJournal(Document query) {
        return query.get("writeConcern") instanceof Document concern
                && Boolean.FALSE.equals(concern.get("j"));
    }

    private static String collection(String name, String command, Document query) {
        return String.valueOf(query.get(name.equals("getmore") ? "collection" : command));
    }

    /** All that is stored, as it is now, while work goes on. */
    Snapshot snapshot() {
        return durability.alone(() -> Snapshot.of(store));
    }

    @Override
    public void close() throws MongoServerException {
        durability.close();
        super.close();
        ending.remember(true);
        store.close();
    }
}
