package accord.eventlog.mongo;

import accord.eventlog.query.Shelf;
import accord.eventlog.query.Shelves;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Shelves as collections of one database. */
final class MongoShelves implements Shelves {
    /** How the collections of what can be made again are named. */
    static final String PREFIX = "shelf.";

    private static final String KEPT = "kept.";

    private final MongoDatabase derived;
    private final MongoDatabase database;
    private final Generations generations;
    private final JsonMapper json = Json.mapper();

    /**
     * @param derived the database for what can be made again
     * @param database the same for what cannot
     */
    MongoShelves(MongoDatabase derived, MongoDatabase database, Generations generations) {
        this.derived = derived;
        this.database = database;
        this.generations = generations;
    }

    private record Made(MongoDatabase database, String name, Generations generations)
            implements MongoShelf.Place {
        @Override
        public String generation() {
            return generations.of(name);
        }

        @Override
        public MongoCollection<Document> collection(String generation) {
            return database.getCollection(MongoShelves.collection(name, generation));
        }

        @Override
        public void admit() {
            generations.admit(name);
        }
    }

    private record Kept(MongoCollection<Document> documents, Generations generations)
            implements MongoShelf.Place {
        @Override
        public String generation() {
            return Generations.FIRST;
        }

        @Override
        public MongoCollection<Document> collection(String generation) {
            return documents;
        }

        @Override
        public void admit() {
            generations.admit(KEPT);
        }
    }

    /** The collection of a generation of a shelf. */
    static String collection(String name, String generation) {
        return PREFIX + name + (generation.isEmpty() ? "" : '.' + generation);
    }

    @Override
    public <T> Shelf<T> shelf(
            String name, Class<T> type, Map<String, Function<T, Collection<String>>> keys) {
        return new MongoShelf<>(new Made(derived, checked(name), generations), json, type, keys);
    }

    @Override
    public <T> Shelf<T> kept(
            String name, Class<T> type, Map<String, Function<T, Collection<String>>> keys) {
        MongoCollection<Document> documents = database.getCollection(KEPT + checked(name));
        return new MongoShelf<>(new Kept(documents, generations), json, type, keys);
    }

    @Override
    public void beforeServing(String name, Consumer<Runnable> moving) {
        generations.beforeServing(name, moving);
    }

    private static String checked(String name) {
        if (!name.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException(
                    "a shelf's name has lower-case letters and hyphens, not " + name);
        }
        return name;
    }
}
