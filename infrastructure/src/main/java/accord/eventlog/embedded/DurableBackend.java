package accord.eventlog.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** The server's commands, each whole and durable when it is answered. */
final class DurableBackend extends AbstractMongoBackend {
    /** Commands on a collection that change nothing. */
    private static final Set<String> READS =
            Set.of("find", "getmore", "count", "distinct", "listindexes", "collstats");

    /** Among the modules that it names to those who ask what it is. */
    private static final String MODULE = "accord";

    private static final int WRITE_CONFLICT = 112;

    /** Commands that touch no stored data at all. */
    private static final Set<String> CHATTER =
            Set.of("ismaster", "hello", "ping", "buildinfo", "whatsmyuri", "endsessions", "getlog");

    private final MVStore store;
    private final Ending ending;
    private final Durability durability;
    private final Wakes wakes;
    private final Answers answers =
            new Answers(getCursorRegistry()::generateCursorId, System::nanoTime);

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
        Tickets tickets = new Tickets(store.getFileStore() != null);
        this.durability = new Durability(store, tickets);
        this.wakes = new Wakes(tickets, this::lastId);
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
        if (Wakes.wanted(name, query)) {
            return wakes.open(getCursorRegistry().generateCursorId(), channel, databaseName, query);
        }
        if (name.equals("getmore")
                && query.get(command) instanceof Long cursor
                && wakes.has(cursor)) {
            AnswerEncoder.on(channel);
            return wakes.more(cursor, query).promised();
        }
        if (name.equals("killcursors")) {
            wakes.close(query.get("cursors"));
            answers.close(query.get("cursors"));
            return super.handleCommand(channel, databaseName, command, query);
        }
        return stored(channel, databaseName, command, query);
    }

    private Document stored(Channel channel, String databaseName, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        String namespace = databaseName + "." + collection(name, command, query);
        if (READS.contains(name) || name.equals("aggregate") && Pipelines.reads(query)) {
            Supplier<Document> work =
                    () ->
                            found(databaseName, name, query)
                                    .map(part -> encoded(part, channel))
                                    .orElseGet(() ->
                                            super.handleCommand(
                                                    channel, databaseName, command, query));
            return ahead(query) ? durability.readAhead(work) : durability.read(namespace, work);
        }
        if (withoutJournal(query)) {
            return durability.writeLoosely(
                    () -> super.handleCommand(channel, databaseName, command, query));
        }
        Optional<Object> required = required(query);
        if (required.isEmpty()) {
            return durability.write(
                    namespace, () -> super.handleCommand(channel, databaseName, command, query));
        }
        return durability.write(
                namespace,
                () -> {
                    refuseWithout(required.get(), databaseName, query.get(command));
                    return super.handleCommand(channel, databaseName, command, query);
                },
                answer -> !refusedAtOnce(answer));
    }

    private Optional<AsStored> found(String databaseName, String name, Document query) {
        if (name.equals("getmore")
                && query.get("getMore") instanceof Long cursor
                && answers.has(cursor)) {
            return Optional.of(answers.next(cursor, StoredCollection.number(query, "batchSize")));
        }
        if (name.equals("aggregate")) {
            return stored(databaseName, query.get("aggregate"))
                    .flatMap(collection ->
                            Pipelines.counted(query)
                                    .map(collection::found)
                                    .map(found -> counted(collection, found.size())));
        }
        if (!name.equals("find")) {
            return Optional.empty();
        }
        return stored(databaseName, query.get("find"))
                .map(collection ->
                        answers.first(
                                collection.getFullName(),
                                collection.found(query),
                                StoredCollection.number(query, "batchSize"),
                                Utils.isTrue(query.get("singleBatch"))));
    }

    private static AsStored counted(StoredCollection collection, int count) {
        return new AsStored(0, collection.getFullName(), "firstBatch", Pipelines.answer(count));
    }

    private static Document encoded(AsStored part, Channel channel) {
        AnswerEncoder.on(channel);
        return part.answer();
    }

    private Optional<StoredCollection> stored(String databaseName, @Nullable Object name) {
        return resolveDatabase(databaseName).resolveCollection(String.valueOf(name), false)
                        instanceof StoredCollection collection
                ? Optional.of(collection)
                : Optional.empty();
    }

    /** Whether it asks for what may still be lost. */
    private static boolean ahead(Document query) {
        return query.get("readConcern") instanceof Document concern
                && "local".equals(concern.get("level"));
    }

    /**
     * An insert may say, in its comment, which document must be there already: so that nobody
     * builds upon what he saw before a crash and what the crash took. Where its first document is
     * refused it has written nothing, and need not wait for the disk to say so.
     */
    private static Optional<Object> required(Document query) {
        return query.get("comment") instanceof Document comment
                ? Optional.ofNullable(comment.get("requires"))
                : Optional.empty();
    }

    private void refuseWithout(Object required, String databaseName, @Nullable Object name) {
        if (!(resolveDatabase(databaseName).resolveCollection(String.valueOf(name), false)
                        instanceof StoredCollection collection
                && collection.holds(required))) {
            throw new MongoServerError(
                    WRITE_CONFLICT, "WriteConflict", "what it requires is not there");
        }
    }

    private static boolean refusedAtOnce(Document answer) {
        return answer.get("writeErrors") instanceof List<?> errors
                && !errors.isEmpty()
                && errors.get(0) instanceof Document first
                && Integer.valueOf(0).equals(first.get("index"));
    }

    private Optional<Object> lastId(String namespace) {
        int dot = namespace.indexOf('.');
        return resolveDatabase(namespace.substring(0, dot))
                                .resolveCollection(namespace.substring(dot + 1), false)
                        instanceof StoredCollection collection
                ? collection.lastId()
                : Optional.empty();
    }

    @Override
    public void handleClose(Channel channel) {
        wakes.closeAllOf(channel);
        super.handleClose(channel);
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
