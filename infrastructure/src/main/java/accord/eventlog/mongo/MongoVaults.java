package accord.eventlog.mongo;

import accord.eventlog.query.History;
import accord.eventlog.query.Vaults;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;

/** Each vault is a log in collections of its own; it is opened when it is first asked for. */
final class MongoVaults implements Vaults, AutoCloseable {
    private static final Duration WATCH = Duration.ofMillis(250);

    private final MongoDatabase database;
    private final MongoLog.Settings settings;
    private final Serializer serializer;
    private final Map<String, MongoVault> open = new ConcurrentHashMap<>();

    MongoVaults(MongoDatabase database, MongoLog.Settings settings, Serializer serializer) {
        this.database = database;
        this.settings = calm(settings);
        this.serializer = serializer;
    }

    /** Many stand open at once, and what is said in them is not said in a hurry. */
    private static MongoLog.Settings calm(MongoLog.Settings settings) {
        Duration watch = settings.watch().compareTo(WATCH) < 0 ? WATCH : settings.watch();
        return new MongoLog.Settings(settings.patience(), watch);
    }

    @Override
    public Vault vault(String name) {
        if (!name.matches("[a-z][a-z0-9-]{0,79}")) {
            throw new IllegalArgumentException("no vault can be called " + name);
        }
        return open.computeIfAbsent(
                name,
                vault -> new MongoVault(MongoLog.open(database, vault, settings), serializer));
    }

    @Override
    public void close() {
        open.values().forEach(vault -> vault.log().close());
    }

    private record MongoVault(MongoLog log, Serializer serializer) implements Vault {
        @Override
        public History history() {
            return new MongoHistory(log, serializer);
        }

        @Override
        public boolean append(
                String act, String stream, long sequence, List<?> events, Instant at) {
            List<Entry> entries = new ArrayList<>();
            long next = sequence;
            for (Object event : events) {
                entries.add(
                        Entries.of(
                                new GenericDomainEventMessage<>(
                                        "vault",
                                        stream,
                                        next++,
                                        event,
                                        MetaData.emptyInstance(),
                                        TimeOrderedIds.next().toString(),
                                        at),
                                serializer));
            }
            try {
                log.append(CommitIds.of(act), entries);
                return true;
            } catch (Conflict elsewhere) {
                return false;
            }
        }
    }
}
