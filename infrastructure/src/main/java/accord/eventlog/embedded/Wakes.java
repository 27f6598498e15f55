package accord.eventlog.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Change streams, as far as one wants to be woken by them: each event tells that there is something
 * new in a collection, and what its last id is.
 */
final class Wakes {
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Tickets tickets;
    private final Function<String, Optional<Object>> lastId;
    private final Map<Long, Wake> open = new ConcurrentHashMap<>();

    private record Wake(Channel by, String database, String collection, long seen) {
        String namespace() {
            return database + '.' + collection;
        }

        Wake at(long news) {
            return new Wake(by, database, collection, news);
        }
    }

    /**
     * @param lastId the last id of the collection of a namespace
     */
    Wakes(Tickets tickets, Function<String, Optional<Object>> lastId) {
        this.tickets = tickets;
        this.lastId = lastId;
    }

    static boolean wanted(String command, Document query) {
        return command.equals("aggregate")
                && query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.get(0) instanceof Document first
                && first.containsKey("$changeStream");
    }

    boolean has(long cursor) {
        return open.containsKey(cursor);
    }

    Document open(long id, Channel by, String database, Document query) {
        Wake wake =
                new Wake(by, database, String.valueOf(query.get("aggregate")), tickets.visible());
        open.put(id, wake);
        return answer(id, wake, "firstBatch", List.of());
    }

    /** Answers when there is news, or when the time is up that the command grants. */
    Later more(long id, Document query) {
        Wake wake = open.get(id);
        if (wake == null) {
            throw new CursorNotFoundException(id);
        }
        Duration patience =
                query.get("maxTimeMS") instanceof Number millis
                        ? Duration.ofMillis(Math.min(LONGEST.toMillis(), millis.longValue()))
                        : LONGEST;
        return new Later(
                tickets.news(wake.namespace(), wake.seen(), patience)
                        .thenApplyAsync(news -> told(id, wake, news), wake.by().eventLoop()));
    }

    private Document told(long id, Wake wake, long news) {
        open.replace(id, wake.at(news));
        return answer(id, wake, "nextBatch", news == wake.seen() ? List.of() : events(wake, news));
    }

    private List<Document> events(Wake wake, long news) {
        Document event =
                new Document("_id", new Document("_data", Long.toString(news)))
                        .append("operationType", "insert")
                        .append(
                                "ns",
                                new Document("db", wake.database())
                                        .append("coll", wake.collection()));
        lastId.apply(wake.namespace())
                .ifPresent(last -> event.append("documentKey", new Document("_id", last)));
        return List.of(event);
    }

    private static Document answer(long id, Wake wake, String batch, List<Document> events) {
        Document answer =
                new Document(
                        "cursor",
                        new Document("id", id)
                                .append("ns", wake.namespace())
                                .append(batch, events));
        Utils.markOkay(answer);
        return answer;
    }

    void close(@Nullable Object cursors) {
        if (cursors instanceof Collection<?> ids) {
            ids.forEach(open::remove);
        }
    }

    void closeAllOf(Channel channel) {
        open.values().removeIf(wake -> wake.by().equals(channel));
    }
}
