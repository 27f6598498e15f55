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
    /** How the collections of what can be made again are named. */
    static final String PREFIX = "shelf.";

    private static final String KEPT = "kept.";

    private final MongoDatabase derived;
    private final MongoDatabase database;
    private final JsonMapper json = Json.mapper();

    /**
     * @param derived the database for what can be made again
     * @param database the same for what cannot
     */
    MongoShelves(MongoDatabase derived, MongoDatabase database) {
        this.derived = derived;
        this.database = database;
    }

    @Override
    public <T> Shelf<T> shelf(
            String name, Class<T> type, Map<String, Function<T, Collection<String>>> keys) {
        return in(derived, PREFIX, name, type, keys);
    }

    @Override
    public <T> Shelf<T> kept(
            String name, Class<T> type, Map<String, Function<T, Collection<String>>> keys) {
        return in(database, KEPT, name, type, keys);
    }

    private <T> Shelf<T> in(
            MongoDatabase place,
            String prefix,
            String name,
            Class<T> type,
            Map<String, Function<T, Collection<String>>> keys) {
        if (!name.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException(
                    "a shelf's name has lower-case letters and hyphens, not " + name);
        }
        return new MongoShelf<>(place.getCollection(prefix + name), json, type, keys);
    }
}
