package accord.eventlog.mongo;

import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Shelves as collections of one database. */
final class MongoShelves implements Shelves {
    private final MongoDatabase database;
    private final JsonMapper json = Json.mapper();

    MongoShelves(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public <T> Shelf<T> shelf(
            String name, Class<T> type, Map<String, Function<T, Collection<String>>> keys) {
        if (!name.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException(
                    "a shelf's name has lower-case letters and hyphens, not " + name);
        }
        return new MongoShelf<>(database.getCollection("shelf." + name), json, type, keys);
    }
}
